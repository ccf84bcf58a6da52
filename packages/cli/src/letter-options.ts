import { needed, text, type NeededOption, type TextOption } from "./option.ts";

/** What whoever issues a letter says of it. */
export const letterOptions: {
  readonly on: NeededOption;
  readonly signatory: NeededOption;
  readonly restsOn: TextOption;
} = {
  on: needed("day", "the date that the letter bears, as 2031-03-25"),
  signatory: needed("id", "who signs it: a member of the team"),
  restsOn: text("revision", "the revision up to which it was read (r57); left out, all of it"),
};
