import { expect, test } from "vitest";
import type { AssessmentCommand } from "../command/commands.ts";
import type { NewEvent, RecordedEvent } from "../event/catalogue.ts";
import { evolve } from "../evolve.ts";
import { foldOwned } from "../fold.ts";
import { initialState, proceedingsOf } from "../state.ts";
import { actOf } from "./acts.ts";
import { flagNames, flagOf, type FlagName } from "./flags.ts";
import { parksInFull, secondEdition } from "./parks-in-full.test-data.ts";
import { breached, byOf, type AnyBreach, type Case } from "./precedence/case.test-data.ts";
import { rows, type Row } from "./precedence/table.test-data.ts";
import type { RefusalTag } from "./refusal.ts";
import { situationOf } from "./situation.ts";
import { history, stateAfter } from "./story.test-data.ts";
import { witness, type Flag } from "./witness.ts";

/** What nothing tells of a grade while it is sealed: whether it is one of the scale, and what it rests on. */
const untold: readonly RefusalTag[] = [
  "GradeUnknown",
  "EvidenceMissing",
  "EvidenceUnknown",
  "EvidenceAlreadyWithdrawn",
  "OccurredBeforeItsGrounds",
];

const cases = rows.flatMap(([type, row]) =>
  row.breaches
    .filter(({ tag }) => type !== "SealSecondGrade" || !untold.includes(tag))
    .map((breach): readonly [string, RefusalTag, Row, AnyBreach] => [type, breach.tag, row, breach]),
);

test.each(cases)(
  "%s: what would be refused with %s is flagged where it has happened",
  (_type, tag, row, breach) => {
    const { past, event, flags } = happened(breached(row, breach));
    expect(flags.map(({ flag }) => flag)).toContain(flagOf(tag, event.type));
    expect(flags.find(({ refusal }) => refusal._tag === tag)).toMatchObject({ type: event.type });
    const { revision } = proceedingsOf(foldOwned(evolve, initialState(), [...past, event]));
    expect(revision).toBe(past.length + 1);
  },
);

test.each(untold)("a sealed grade is not flagged with what nobody can tell of it: %s", (tag) => {
  const [, row] = rows.find(([type]) => type === "SealSecondGrade") ?? [];
  const breach = row?.breaches.find((each) => each.tag === tag);
  if (row === undefined || breach === undefined) throw new Error("the table has such a breach");
  expect(happened(breached(row, breach)).flags).toEqual([]);
});

test("every flag is met by some case, but for those of what stands in no assessment", () => {
  const met = cases.flatMap(([, , row, breach]) => happened(breached(row, breach)).flags);
  const elsewhere: readonly FlagName[] = [
    "RecordedMalformed",
    "AdoptedInvalidFramework",
    "FrameworkAdoptedTwice",
    "AdoptedDifferingEdition",
  ];
  const all: readonly FlagName[] = [...Object.values(flagNames), "IssuedOutsidePermitted", "IssuerTookPart"];
  expect([...new Set([...met.map(({ flag }) => flag), ...elsewhere])].toSorted()).toEqual(all.toSorted());
});

test.each(rows)("%s: what would be accepted has no flag", (_type, row) => {
  expect(happened(row).flags).toEqual([]);
});

/** A case as history: what its command would have brought about came to be, whatever stood in its way. */
function happened(one: Case): {
  readonly past: readonly RecordedEvent[];
  readonly event: RecordedEvent;
  readonly flags: readonly Flag[];
} {
  const { command, given } = one;
  const { at, actor, onBehalfOf, replacement } = byOf(one);
  const past = history(given);
  const situation = situationOf(parksInFull, stateAfter(given), byOf(one));
  const made = actOf(command).accept(readable(command), situation);
  const event: RecordedEvent = {
    ...saying(made, command),
    actor,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    stream: "park",
    revision: past.length + 1,
    at,
    commit: "00000000-0000-7000-8000-0000000000ff",
  };
  const named = event.type === "FrameworkReplaced" ? event.data.to.digest : "";
  const definitions = {
    ...(replacement === undefined ? {} : { [named]: replacement }),
    [secondEdition.digest]: parksInFull,
  };
  const flags = witness(parksInFull, [...past, event], definitions);
  return { past, event, flags: flags.filter(({ revision }) => revision === event.revision) };
}

/** The rules cannot be asked about a judgement that they lack: what was said of it is made of another. */
function readable(command: AssessmentCommand): AssessmentCommand {
  return "judgement" in command && command.judgement === "noise"
    ? { ...command, judgement: "overall" }
    : command;
}

function saying(made: NewEvent, command: AssessmentCommand): NewEvent {
  if (!("judgement" in command)) return made;
  // The data are those of the type; only the judgement that they are about is another.
  return { ...made, data: { ...made.data, judgement: command.judgement } } as NewEvent;
}
