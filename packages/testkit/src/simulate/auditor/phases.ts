import { spanOf, type RefusalTag } from "@assay/core";
import type { Check, Claiming } from "./ask.ts";
import type { Case } from "./case.ts";

/** Where an assessment stands, and what may be claimed of an act's time. */

export const goesOn: Check<unknown> = ({ of }) =>
  of.phase === "withdrawn" ? "AssessmentAlreadyWithdrawn" : undefined;

/** What was issued stands until something of it is reopened. */
export const noLetterStands: Check<unknown> = ({ of }) =>
  of.phase === "issued" ? "LetterAlreadyIssued" : undefined;

export const noLetterYet: Check<unknown> = ({ of }) =>
  of.letter === undefined ? undefined : "LetterAlreadyIssued";

export const hasLetter: Check<unknown> = ({ of }) => (of.letter === undefined ? "NotIssued" : undefined);

export const isReopened: Check<unknown> = ({ of }) =>
  of.phase === "reopened" ? undefined : "NothingReopened";

export const notAhead: Check<Claiming> = ({ command: { occurred }, at }) => {
  const earliest = occurred === undefined ? undefined : spanOf(occurred)?.earliest;
  return earliest !== undefined && earliest > at ? "OccurredAfterRecording" : undefined;
};

/** Whether the whole stream is as it was seen. */
export const headSeen: Check<{ readonly restsOn: number }> = ({ command, head }) =>
  command.restsOn === head ? undefined : "ChangedSinceSeen";

/** Whether an id is free in its own list. */
export function free<C extends { readonly id: string }>(
  list: (of: Case) => { has(id: string): boolean },
  tag: RefusalTag,
): Check<C> {
  return ({ of, command }) => (list(of).has(command.id) ? tag : undefined);
}

/** Whether an id is one of its list. */
export function listed<C extends { readonly id: string }>(
  list: (of: Case) => { has(id: string): boolean },
  tag: RefusalTag,
): Check<C> {
  return ({ of, command }) => (list(of).has(command.id) ? undefined : tag);
}

/** Whether what an id names is still open. */
export function stillOpen<C extends { readonly id: string }>(
  list: (of: Case) => { get(id: string): { readonly open: boolean } | undefined },
  tag: RefusalTag,
): Check<C> {
  return ({ of, command }) => (list(of).get(command.id)?.open === false ? tag : undefined);
}

/** Whether everything that a command names is in the framework or the case. */
export function allIn<C>(
  named: (command: C) => readonly string[],
  list: (of: Case) => readonly string[] | ReadonlySet<string>,
  tag: RefusalTag,
): Check<C> {
  return ({ of, command }) => {
    const all = new Set(list(of));
    return named(command).every((each) => all.has(each)) ? undefined : tag;
  };
}
