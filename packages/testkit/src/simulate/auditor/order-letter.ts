import type { CommandOf } from "@assay/core";
import type { Ask, Check, Claiming } from "./ask.ts";
import { gradedOf, judgementsOf, type Case } from "./case.ts";
import * as evidence from "./evidence.ts";
import { judgementKnown } from "./grades.ts";
import * as letters from "./letters.ts";
import { apart, delegated, inRole, isPerson, known, roles, unconflicted } from "./people.ts";
import {
  allIn,
  free,
  goesOn,
  hasLetter,
  headSeen,
  isReopened,
  listed,
  noLetterYet,
  notAhead,
  stillOpen,
} from "./phases.ts";

type AboutLetter =
  | "WriteNarrative"
  | "IdentifyAreaForDevelopment"
  | "ReviseAreaForDevelopment"
  | "ReviewAreaForDevelopment"
  | "DraftLetter"
  | "ReceiveRepresentation"
  | "DetermineRepresentation"
  | "SignOffAssessment"
  | "DesignateRating"
  | "ConveyRating"
  | "IssueLetter"
  | "SupersedeLetter";

type Issuing = Omit<CommandOf<"IssueLetter">, "type">;

const all = ({ of }: { readonly of: Case }): readonly string[] => gradedOf(of);

/** Whether an act cites what was never recorded, is no longer relied on, or came later. */
function cites<C extends Claiming>(cited: (command: C) => readonly string[]): readonly Check<C>[] {
  return [evidence.recorded(cited), evidence.reliedOn(cited), evidence.afterEvidence(cited)];
}

/** A signatory must be on the team; he is told apart from other actors by his own refusal. */
const signatoryKnown: Check<{ readonly signatory: string }> = (ask) =>
  known<{ readonly signatory: string }>(({ signatory }) => [signatory])(ask) && "SignatoryUnknown";

/** The judgements that a representation is about: those that it names, or all. */
function challenged({ of, command }: Ask<CommandOf<"DetermineRepresentation">>): readonly string[] {
  const named = of.representations.get(command.id)?.judgements ?? [];
  return named.length > 0 ? named : gradedOf(of);
}

/** The order in which commands about the letter are refused. */
export function letterOrder(
  onTheWay: readonly Check<Claiming>[],
  after: readonly Check<Claiming>[],
): {
  readonly [T in AboutLetter]: readonly Check<CommandOf<T>>[];
} {
  const writing = [...onTheWay, inRole(roles.write)];
  const issuing: readonly Check<Issuing>[] = [
    ...letters.sendable,
    apart("issue", all),
    signatoryKnown,
    letters.planned,
    evidence.afterSettlements,
  ];
  return {
    WriteNarrative: [
      ...writing,
      judgementKnown,
      ...cites<CommandOf<"WriteNarrative">>(({ paragraphs }) => paragraphs.flatMap((each) => each.evidence)),
    ],
    IdentifyAreaForDevelopment: [
      ...writing,
      free(({ areas }) => areas, "AreaAlreadyIdentified"),
      judgementKnown,
      ...cites<CommandOf<"IdentifyAreaForDevelopment">>((command) => [
        ...command.evidence,
        ...(command.continues ?? []),
      ]),
    ],
    ReviseAreaForDevelopment: [
      ...writing,
      listed(({ areas }) => areas, "AreaUnknown"),
      ...cites<CommandOf<"ReviseAreaForDevelopment">>((command) => command.evidence),
    ],
    ReviewAreaForDevelopment: [
      ...writing,
      ({ of, command }) =>
        of.reviewed.has(`${command.of.stream}#${command.of.area}`) ? "AreaAlreadyReviewed" : undefined,
      allIn(
        ({ as }) => (as === undefined ? [] : [as]),
        ({ areas }) => areas,
        "AreaUnknown",
      ),
      ...cites<CommandOf<"ReviewAreaForDevelopment">>((command) => command.evidence),
    ],
    DraftLetter: [
      ...writing,
      free(({ drafts }) => drafts, "DraftAlreadyKept"),
      headSeen,
      letters.nothingWaits,
      letters.planned,
    ],
    ReceiveRepresentation: [
      ...onTheWay,
      inRole(roles.determine),
      free(({ representations }) => representations, "RepresentationAlreadyReceived"),
      allIn(({ judgements }) => judgements, judgementsOf, "JudgementUnknown"),
      letters.sent,
      letters.inTime,
    ],
    DetermineRepresentation: [
      ...onTheWay,
      inRole(roles.determine),
      isPerson,
      listed(({ representations }) => representations, "RepresentationUnknown"),
      stillOpen(({ representations }) => representations, "RepresentationAlreadyDetermined"),
      allIn(({ effect }) => effect.grades, judgementsOf, "JudgementUnknown"),
      apart("determine", challenged),
    ],
    SignOffAssessment: [
      ...onTheWay,
      inRole(roles.signOff),
      isPerson,
      headSeen,
      ...letters.ready,
      apart("signOff", all),
      evidence.afterSettlements,
    ],
    DesignateRating: [...after, inRole(roles.issue), judgementKnown],
    ConveyRating: [...after, inRole(roles.issue), judgementKnown],
    IssueLetter: [
      goesOn,
      noLetterYet,
      notAhead,
      delegated,
      unconflicted,
      inRole(roles.issue),
      isPerson,
      headSeen,
      ...issuing,
    ],
    SupersedeLetter: [
      ...after,
      inRole(roles.issue),
      isPerson,
      hasLetter,
      isReopened,
      letters.supersedesStanding,
      headSeen,
      ...issuing,
    ],
  };
}
