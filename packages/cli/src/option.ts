/** A word that a verb takes by its place: just one, one that may be left out, or one and more. */
export interface Argument {
  readonly takes: "one" | "perhaps" | "some";
  /** What stands between the angle brackets of the help; left out, its name. */
  readonly shown?: string;
  /** What it is, in a few words. */
  readonly says: string;
}

/** An option that is there or not. */
export interface Flag {
  readonly takes: "nothing";
  readonly says: string;
}

/** An option with a word after it. */
export interface TextOption {
  readonly takes: "word";
  /** What stands between the angle brackets of the help. */
  readonly shown: string;
  readonly says: string;
}

/** An option with a word after it, without which the verb does not run. */
export interface NeededOption extends TextOption {
  readonly needed: true;
}

/** An option with a word after it, which may be given again and again. */
export interface RepeatedOption {
  readonly takes: "words";
  /** What stands between the angle brackets of the help. */
  readonly shown: string;
  readonly says: string;
}

/** What a verb takes by name: `restsOn` is given as `--rests-on`. */
export type Option = Flag | TextOption | NeededOption | RepeatedOption;

/** What a verb is given for its arguments, by name. */
export type ArgumentValues<A extends Readonly<Record<string, Argument>>> = {
  readonly [
    Name in keyof A as A[Name]["takes"] extends "perhaps" ? never : Name
  ]: A[Name]["takes"] extends "some" ? readonly string[] : string;
} & { readonly [Name in keyof A as A[Name]["takes"] extends "perhaps" ? Name : never]?: string };

/** What a verb is given for its options, by name; one that was not given is left out. */
export type OptionValues<O extends Readonly<Record<string, Option>>> = {
  readonly [Name in keyof O as O[Name] extends NeededOption ? Name : never]: string;
} & {
  readonly [Name in keyof O as O[Name] extends NeededOption ? never : Name]?: O[Name] extends Flag
    ? boolean
    : O[Name] extends RepeatedOption
      ? readonly string[]
      : string;
};

/** An argument that must be there. */
export function one(says: string, shown?: string): Argument & { readonly takes: "one" } {
  return { takes: "one", says, ...(shown === undefined ? {} : { shown }) };
}

/** An argument that may be left out. */
export function perhaps(says: string, shown?: string): Argument & { readonly takes: "perhaps" } {
  return { takes: "perhaps", says, ...(shown === undefined ? {} : { shown }) };
}

/** One argument and more. */
export function some(says: string, shown?: string): Argument & { readonly takes: "some" } {
  return { takes: "some", says, ...(shown === undefined ? {} : { shown }) };
}

/** An option that is there or not. */
export function flag(says: string): Flag {
  return { takes: "nothing", says };
}

/** An option with a word after it. */
export function text(shown: string, says: string): TextOption {
  return { takes: "word", shown, says };
}

/** An option with a word after it, without which the verb does not run. */
export function needed(shown: string, says: string): NeededOption {
  return { takes: "word", shown, says, needed: true };
}

/** An option that may be given again and again. */
export function repeated(shown: string, says: string): RepeatedOption {
  return { takes: "words", shown, says };
}

/** How an option is written on the command line, without its dashes: `restsOn` as `rests-on`. */
export function optionWord(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
