import {
  accountOf,
  adviceOn,
  describeFailure,
  describeRefusal,
  type Command,
  type CommandOf,
  type Committed,
  type Failed,
  type Giver,
  type Refusal,
  type Refused,
} from "@assay/core";
import { letterModel } from "@assay/projection";
import { headOf, lastGradingOf, type Standing } from "./standing-state.ts";
import { couldNotRun, type Trouble } from "./trouble.ts";
import { frameworkToOpen, type WritableRecord } from "./writable-record.ts";

/** A command as it was written: its type, its assessment, and whatever else was said; the ledger checks it whole. */
export interface WrittenCommand {
  readonly type: string;
  readonly assessment?: string;
  readonly [field: string]: unknown;
}

/** What came of a command: what it brought about, or why nothing was written. */
export type Given =
  | { readonly _tag: "Right"; readonly right: Committed }
  | { readonly _tag: "Left"; readonly left: Trouble };

/** Acts on a grade: what is left out of `restsOn` is the last act on that grade. */
const onAGrade: ReadonlySet<string> = new Set([
  "ReviseProposal",
  "WithdrawProposal",
  "AdjudicateGrade",
  "ModerateGrade",
  "SettleJudgement",
]);

/**
 * Gives a command to the ledger, with what was left out filled in: `restsOn` by what stands now, the framework of an
 * opening, and of a letter its digest, template and content.
 */
export async function giveCommand(
  record: WritableRecord,
  standing: Standing,
  written: WrittenCommand,
  giver: Giver,
): Promise<Given> {
  const { type, assessment = "" } = written;
  const state = await standing.stateOf(assessment);
  const filled: WrittenCommand = {
    ...(onAGrade.has(type) ? { restsOn: lastGradingOf(state, String(written["judgement"])) } : {}),
    ...(type === "SignOffAssessment" ? { restsOn: headOf(state) } : {}),
    ...(type === "OpenAssessment" && written["framework"] === undefined
      ? { framework: await frameworkToOpen(record) }
      : {}),
    ...written,
  };
  // What was written may be no command at all: the ledger, which looks at it whole, then answers that it is malformed.
  const command = filled as unknown as Command;
  const answer = await execute(record, command, giver, headOf(state));
  if (answer._tag === "Left") return { _tag: "Left", left: troubleIn(answer.left, command) };
  standing.advance(assessment, answer.right.events);
  return answer;
}

type Executed =
  | { readonly _tag: "Right"; readonly right: Committed }
  | { readonly _tag: "Left"; readonly left: Refused | Failed };

/** A letter whose digest is left out is made of the record as it stands. */
async function execute(
  { ledger }: WritableRecord,
  command: Command,
  giver: Giver,
  head: number,
): Promise<Executed> {
  switch (command.type) {
    case "DraftLetter":
    case "IssueLetter":
    case "SupersedeLetter": {
      // Somebody wrote it, so any field may be missing, whatever the type of a command says.
      const said: Partial<Pick<LetterCommand, "digest" | "restsOn" | "on" | "signatory">> = command;
      if (said.digest !== undefined) return ledger.execute(command, giver)();
      if (said.restsOn !== undefined && said.restsOn !== head) {
        return refused({ _tag: "ChangedSinceSeen", restsOn: said.restsOn, now: head });
      }
      const { restsOn: _, ...letter } = command;
      if (letter.type === "DraftLetter") return ledger.draft(letterModel, withoutType(letter), giver)();
      if (said.on === undefined || said.signatory === undefined) {
        return ledger.execute({ ...command, ...ofNoLetter, restsOn: head }, giver)();
      }
      return letter.type === "IssueLetter"
        ? ledger.issue(letterModel, withoutType(letter), giver)()
        : ledger.supersede(letterModel, withoutType(letter), giver)();
    }
    default:
      return ledger.execute(command, giver)();
  }
}

type LetterCommand = CommandOf<"IssueLetter">;

/** Stands for what the ledger would work out, where a letter cannot be made: what is missing is then told alone. */
const ofNoLetter = {
  digest: "0".repeat(64),
  template: { id: "none", version: 1 },
  supersedes: "0".repeat(64),
};

function withoutType<C extends { readonly type: string }>(command: C): Omit<C, "type"> {
  const { type: _type, ...letter } = command;
  return letter;
}

function refused(refusal: Refusal): Executed {
  return { _tag: "Left", left: { _tag: "Refused", refusal } };
}

/** A refusal, or a failure of the world, as a trouble that is told. */
function troubleIn(left: Refused | Failed, command: Command): Trouble {
  if (left._tag === "Refused") {
    const { refusal } = left;
    const { mend } = adviceOn(refusal);
    return { exit: 1, code: refusal._tag, message: describeRefusal(refusal, command), fix: mend };
  }
  const { failure } = left;
  const exit = couldNotRun.has(failure._tag) ? 2 : 1;
  return { exit, code: failure._tag, message: describeFailure(failure), fix: accountOf(failure).mend };
}
