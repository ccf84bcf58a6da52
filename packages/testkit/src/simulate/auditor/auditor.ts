import { recordLimits } from "@assay/bytes";
import { clockLeadMsMax, type AssessmentCommand, type Command, type RefusalTag } from "@assay/core";
import { frameworkDigest, type Framework } from "@assay/rules";
import { answeredBefore, drawsSecret, secretOf } from "./answered-before.ts";
import type { Ask, Check } from "./ask.ts";
import { blankCase, dossierOf, type Case } from "./case.ts";
import type { Consequence } from "./consequence.ts";
import { consequences } from "./consequences.ts";
import { isDecidedAgain } from "./decided-again.ts";
import { knownDefinitions, type KnownDefinitions } from "./definitions.ts";
import { eventNames } from "./event-names.ts";
import { order } from "./order.ts";
import { notAhead } from "./phases.ts";
import { failed, refused, type Accepted, type Prediction, type Request, type World } from "./prediction.ts";

/** Predicts the answer to every command, before it is executed, from what it predicted before. */
export interface Auditor {
  readonly predict: (request: Request, world: World) => Prediction;
  /** The assessments that go on, by name. */
  readonly cases: ReadonlyMap<string, Case>;
  readonly definitions: KnownDefinitions;
  /** How many commits the log must hold. */
  readonly commits: () => number;
  /** Whether the ledger has not yet heard of the last commit's time. */
  readonly clockLags: () => boolean;
  /** Tells that the next command is answered by another ledger over the same store, which has read everything. */
  readonly asStranger: (predict: () => Prediction) => Prediction;
  /** Tells that the ledger was opened again, and has read everything. */
  readonly reopened: () => void;
  /** Lets go of an assessment. */
  readonly close: (name: string) => void;
}

/** An independent model of the ledger: it shares no code with decisions, and rests on the documentation of their order. */
export function auditor(frameworks: readonly Framework[]): Auditor {
  const cases = new Map<string, Case>();
  const definitions = knownDefinitions(frameworks);
  const remembered = answeredBefore();
  let commits = 0;
  /** The log's last time, and the last one that the ledger knows of. */
  let lastAt = "";
  let notBefore = "";

  function predict(request: Request, world: World): Prediction {
    const { command, by } = request;
    if (request.malformed === true) return refused("CommandMalformed");
    const asked = "assessment" in command ? cases.get(command.assessment) : undefined;
    if (asked !== undefined) asked.inMind = true;
    const before = remembered.find(by.commit);
    const isKept = before?.type === eventNames[command.type] && !world.vaultLost;
    if (drawsSecret(command) && secretOf(command) === undefined && !isKept && !world.hasRandom) {
      return failed("RandomMissing");
    }
    if (world.vaultLost && needsVault(command)) return failed("SecretMissing");
    if (before !== undefined) {
      return remembered.isSame(before, command, by, world.vaultLost)
        ? { ...before, _tag: "Repeated" }
        : failed("CommitIdReused");
    }
    return answer(request, world);
  }

  function needsVault(command: Command): boolean {
    const of = "assessment" in command ? cases.get(command.assessment) : undefined;
    if (of === undefined) return false;
    if (command.type === "RevealGrades") {
      return command.opened === undefined && dossierOf(of, command.judgement).seal !== undefined;
    }
    return (
      command.type === "DrawSample" &&
      command.seed === undefined &&
      of.samples.some(({ id }) => id === command.id)
    );
  }

  /** The way of a command that was not answered before: decided, appended, and where the store asks for it, once more. */
  function answer({ command, by }: Request, world: World): Prediction {
    const of = "assessment" in command ? cases.get(command.assessment) : undefined;
    for (;;) {
      const at = world.ledgerAt > notBefore ? world.ledgerAt : notBefore;
      const refusal = refusalOf(command, by, at, of);
      if (refusal !== undefined) return refused(refusal);
      if (isTooLarge(command)) return failed("RecordTooLarge");
      if (world.storageFails) return failed("StorageFailed");
      if (of !== undefined && of.unread > 0) {
        // It lets go of the stream, and reads it whole when it is next asked.
        Object.assign(of, { unread: 0, inMind: isDecidedAgain(command.type) });
        if (!of.inMind) return failed("Conflict");
        continue;
      }
      if (at < lastAt) {
        notBefore = lastAt;
        continue;
      }
      if (Date.parse(at) > Date.parse(world.storeAt) + clockLeadMsMax) return failed("ClockAhead");
      return accepted({ command, by }, at, of);
    }
  }

  function refusalOf(
    command: Command,
    by: Request["by"],
    at: string,
    of: Case | undefined,
  ): RefusalTag | undefined {
    if (command.type === "AdoptFramework") return definitions.obstacle(command.definition);
    if (of !== undefined)
      return firstOf(order[command.type] as readonly Check<AssessmentCommand>[], askOf(of, command, by, at));
    if (command.type !== "OpenAssessment") return "NotOpened";
    const { digest } = command.framework;
    const framework = definitions.find(digest);
    if (framework === undefined) return "FrameworkUnknown";
    if (!definitions.isAdopted(digest) && definitions.obstacle(framework) !== undefined) {
      return definitions.obstacle(framework);
    }
    return notAhead(askOf(blankCase(command.assessment, framework, digest), command, by, at));
  }

  function accepted({ command, by }: Request, at: string, known: Case | undefined): Accepted {
    lastAt = at;
    notBefore = at;
    commits += 1;
    const note = (
      revision: number,
      data: Accepted["data"],
      hear: Accepted["hear"] = () => undefined,
    ): Accepted => {
      const type = eventNames[command.type];
      const remember = (commit: string): void => remembered.put(commit, command, by, { type, revision, at });
      if (by.commit !== undefined) remember(by.commit);
      return {
        _tag: "Accepted",
        type,
        revision,
        at,
        data,
        hear(commit) {
          if (by.commit === undefined) remember(commit);
          hear(commit);
        },
      };
    };
    if (command.type === "AdoptFramework") {
      const { definition } = command;
      return note(definitions.adopt(definition), () => ({ definition, digest: frameworkDigest(definition) }));
    }
    enter(command);
    const of = known ?? opened(command);
    const ask = askOf(of, command, by, at);
    of.revision += 1;
    const proposed = firstProposalIn(of, command);
    const data = (consequences[command.type] as Consequence<AssessmentCommand>)(ask);
    const first = firstProposalIn(of, command);
    if (first === proposed || first === undefined) return note(of.revision, data);
    first.id = by.commit ?? "";
    return note(of.revision, data, (commit) => {
      first.id = commit;
    });
  }

  /** A framework enters the log with the first assessment that is held to it. */
  function enter(command: AssessmentCommand): void {
    const digest =
      command.type === "OpenAssessment"
        ? command.framework.digest
        : command.type === "ReplaceFramework"
          ? command.to.digest
          : "";
    const framework = definitions.find(digest);
    if (framework === undefined || definitions.isAdopted(digest)) return;
    definitions.adopt(framework);
    commits += 1;
  }

  function opened(command: AssessmentCommand): Case {
    const digest = command.type === "OpenAssessment" ? command.framework.digest : "";
    const framework = definitions.find(digest);
    if (framework === undefined)
      throw new RangeError(`Cannot open "${command.assessment}": no such framework.`);
    const of = blankCase(command.assessment, framework, digest);
    cases.set(of.name, of);
    return of;
  }

  function askOf(
    of: Case,
    command: AssessmentCommand,
    by: Request["by"],
    at: string,
  ): Ask<AssessmentCommand> {
    return {
      command,
      of,
      actor: by.actor,
      onBehalfOf: by.onBehalfOf,
      at,
      head: of.revision - of.unread,
      replacement: command.type === "ReplaceFramework" ? definitions.find(command.to.digest) : undefined,
    };
  }

  return {
    predict,
    cases,
    definitions,
    commits: () => commits,
    clockLags: () => notBefore !== lastAt,
    asStranger(predictStranger) {
      const before = new Map([...cases].map(([name, of]) => [name, { ...of }]));
      const knew = notBefore;
      for (const of of cases.values()) of.unread = 0;
      notBefore = lastAt;
      const prediction = predictStranger();
      for (const [name, of] of cases) {
        const { inMind = false, unread = 0, revision = 0 } = before.get(name) ?? {};
        of.inMind = inMind;
        of.unread = inMind ? unread + of.revision - revision : 0;
      }
      notBefore = knew;
      return prediction;
    },
    reopened() {
      for (const of of cases.values()) Object.assign(of, { inMind: false, unread: 0 });
      notBefore = lastAt;
    },
    close: (name) => void cases.delete(name),
  };
}

/** The first proposal for the judgement that a command proposes a grade for. */
function firstProposalIn(of: Case, command: AssessmentCommand): { id: string } | undefined {
  return command.type === "ProposeGrade" ? dossierOf(of, command.judgement).firstProposal : undefined;
}

function firstOf(
  checks: readonly Check<AssessmentCommand>[],
  ask: Ask<AssessmentCommand>,
): RefusalTag | undefined {
  for (const check of checks) {
    const tag = check(ask);
    if (tag !== undefined) return tag;
  }
  return undefined;
}

/** Whether a line would be too long. Only narratives of the simulation come near it. */
function isTooLarge(command: Command): boolean {
  if (command.type !== "WriteNarrative") return false;
  return command.paragraphs.reduce((size, { text }) => size + text.length, 0) >= recordLimits.lineMaxBytes;
}
