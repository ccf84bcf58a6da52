import type { ActsApart } from "./apart.ts";
import type { Person } from "./person.ts";
import type { Step, StepAct } from "./step.ts";

const verbs: Readonly<Record<StepAct, { readonly infinitive: string; readonly third: string }>> = {
  record: { infinitive: "record evidence", third: "records evidence" },
  propose: { infinitive: "propose", third: "proposes" },
  secondGrade: { infinitive: "second-grade", third: "second-grades" },
  adjudicate: { infinitive: "adjudicate", third: "adjudicates" },
  moderate: { infinitive: "moderate", third: "moderates" },
  settle: { infinitive: "settle", third: "settles" },
  write: { infinitive: "write narratives", third: "writes narratives" },
  signOff: { infinitive: "sign off", third: "signs off" },
  determine: { infinitive: "determine representations", third: "determines representations" },
  issue: { infinitive: "issue the letter", third: "issues the letter" },
};

/** What somebody does in a step. */
export function verbOf({ act, round, alsoDoes }: Pick<Step, "act" | "round" | "alsoDoes">): string {
  const { infinitive } = verbs[act];
  if (round !== undefined) return `${infinitive} in the round "${round}"`;
  return alsoDoes === undefined ? infinitive : `${infinitive} and ${verbs[alsoDoes].infinitive} jointly`;
}

/** That two acts are kept apart. */
export function apartness([one, other]: ActsApart): string {
  const { infinitive, third } = verbs[other];
  if (one === other) return `who ${third} once may not ${infinitive} again`;
  return `who ${verbs[one].third} may not ${infinitive}`;
}

/** Names in quotation marks, as a list: `"a", "b" and "c"`. */
export function listed(names: readonly string[]): string {
  return joined(names.map((name) => `"${name}"`));
}

/** Parts of a sentence as a list: `a, b and c`. */
export function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

/** Somebody by all the actors that they are. */
export function nameOf(person: Person): string {
  const [actor = "", ...aliases] = actorsOf(person);
  return aliases.length === 0 ? `"${actor}"` : `"${actor}" (who is also ${listed(aliases)})`;
}

/** The actors of the team that one person is, each once. */
export function actorsOf(person: Person): readonly string[] {
  return [...new Set(person.map(({ actor }) => actor))];
}

/** What is also true of the judgements after the first. */
export function sameOf(judgements: readonly string[]): string {
  const others = judgements.slice(1);
  if (others.length === 0) return "";
  return ` The same goes for ${others.length > 3 ? `${others.length} other judgements` : listed(others)}.`;
}
