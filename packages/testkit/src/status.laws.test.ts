import {
  decide,
  foldOwned,
  project,
  projectStepwise,
  type AssessmentCommand,
  type RecordedEvent,
} from "@assay/core";
import { moderationTrail, status, statusAt, type IssueBlock } from "@assay/projection";
import { requirements, type Framework } from "@assay/rules";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { intents, issueAttempt, lastGradingAt, type Intent } from "./status.attempts.test-data.ts";
import { homes } from "./status.framework.test-data.ts";
import { live, stream, type Moment } from "./status.lives.test-data.ts";

const intent: fc.Arbitrary<Intent> = fc.record({
  does: fc.constantFrom(...intents),
  pick: fc.nat({ max: 27 }),
  grade: fc.nat({ max: 29 }),
});
const one = (does: Intent["does"]): fc.Arbitrary<Intent> => intent.map((any) => ({ ...any, does }));
/** Whatever comes to mind, and then an attempt to finish, what comes between, and perhaps a letter that is reopened. */
const chapter: fc.Arbitrary<readonly Intent[]> = fc
  .tuple(
    fc.array(intent, { maxLength: 6 }),
    one("finish"),
    fc.array(intent, { maxLength: 3 }),
    fc.option(one("issue"), { nil: undefined }),
    fc.option(one("reopen"), { nil: undefined }),
  )
  .map(([before, finish, between, ...after]) => [
    ...before,
    finish,
    ...between,
    ...after.flatMap((each) => each ?? []),
  ]);
const plans: fc.Arbitrary<readonly Intent[]> = fc
  .array(chapter, { minLength: 1, maxLength: 5 })
  .map((chapters) => chapters.flat());
const context = { framework: homes, stream };

/** Whether a command by somebody who has done nothing else would be accepted. */
function accepted(
  { state, at }: Moment,
  [actor, command]: readonly [string, { readonly type: string }],
): boolean {
  // The command is whole, as `issueAttempt` and the law make it; a malformed one would be refused, and fail the law.
  const whole = { ...command, assessment: stream } as unknown as AssessmentCommand;
  return decide(homes)(whole, state, { actor, at })._tag === "Right";
}

/** What is refused, as far as a block tells it. */
function refusalOf(
  framework: Framework,
  { state, at }: Moment,
  [actor, command]: readonly [string, { readonly type: string }],
): unknown {
  const whole = { ...command, assessment: stream } as unknown as AssessmentCommand;
  const decided = decide(framework)(whole, state, { actor, at });
  if (decided._tag === "Right") return undefined;
  const { left: refusal } = decided;
  switch (refusal._tag) {
    case "GradeNotPermitted": {
      const { _tag, judgement, grade, permitted } = refusal;
      return { _tag, judgement, grade, permitted };
    }
    case "DeadlineUnknown":
      return { _tag: refusal._tag, sentOn: refusal.sentOn };
    default:
      return refusal;
  }
}

/** The refusal that a block stands for: decisions tell the first thing of its kind, or all of them. */
function refusalFor(block: IssueBlock): unknown {
  switch (block.requirement) {
    case "all-settled":
      return { _tag: "JudgementsUnsettled", judgements: block.judgements };
    case "no-waiting-grade":
      return { _tag: "GradesUnrevealed", judgements: block.judgements };
    case "overall-permitted":
      return { _tag: "GradeNotPermitted", ...block.judgements[0] };
    case "departures-reasoned":
      return { _tag: "DepartureUnreasoned", ...block.judgements[0] };
    case "no-open-flags":
      return { _tag: "FlagsOpen", flags: block.flags };
    case "no-open-query":
      return { _tag: "QueryOpen", queries: block.queries.map(({ id }) => id) };
    case "narrative-newer-than-last-grade-change":
      return { _tag: "NarrativeOutdated", judgements: block.judgements };
    case "signed-off":
      return { _tag: "NotSignedOff", changedAt: block.changedAt };
    case "no-open-representation": {
      const [because] = block.because;
      if (because?.why === "open") {
        return { _tag: "RepresentationOpen", representations: because.representations };
      }
      if (because?.why === "time-running") {
        return { _tag: "RepresentationTimeRunning", deadline: because.lastDay };
      }
      if (because?.why === "deadline-unknown") {
        return { _tag: "DeadlineUnknown", sentOn: because.sentOn };
      }
      return { _tag: "DraftNotSent" };
    }
    default:
      return block satisfies never;
  }
}

function everyMoment(
  plan: readonly Intent[],
  look: (moment: Moment, view: ReturnType<typeof statusAt>) => void,
): void {
  let account = status.initial();
  live(plan, (moment) => {
    account = foldOwned(status.recipes, account, moment.fresh);
    look(moment, statusAt(account, context, moment.at));
  });
}

function lifeOf(plan: readonly Intent[]): readonly RecordedEvent[] {
  let events: readonly RecordedEvent[] = [];
  live(plan, (moment) => (events = moment.events));
  return events;
}

test("the lives reach every step, every block and both kinds of letter, so that the laws are about something", () => {
  const seen = new Set<string>();
  for (const plan of fc.sample(plans, { numRuns: 40, seed: 3 })) {
    everyMoment(plan, ({ fresh }, { judgements, letter }) => {
      for (const { type } of fresh) seen.add(type);
      for (const { awaits } of judgements) for (const { step } of awaits) seen.add(step);
      for (const block of letter.blocks) {
        seen.add(block.requirement);
        if ("because" in block) for (const { why } of block.because) seen.add(why);
        if ("flags" in block) for (const { flag } of block.flags) seen.add(flag);
      }
      if (letter.next !== "none" && letter.blocks.length === 0) seen.add(`ready: ${letter.next}`);
    });
  }
  expect([...seen]).toEqual(
    expect.arrayContaining([
      "ready: first",
      "ready: superseding",
      "LetterIssued",
      "LetterSuperseded",
      "AssessmentReopened",
      "propose",
      "second-grade",
      "reveal",
      "adjudicate",
      "moderate",
      "draw-sample",
      "answer-query",
      "settle",
      "open",
      "no-draft-sent",
      "time-running",
      "deadline-unknown",
      "RestsOnChangedEvidence",
      "GradedInConflict",
      ...homes.process.issue.requires,
    ]),
  );
});

test("nothing blocks the next letter if and only if a proper issuer may issue it", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      everyMoment(plan, (moment, { letter }) => {
        const ready = letter.next !== "none" && letter.blocks.length === 0;
        expect(ready).toBe(accepted(moment, issueAttempt(moment.state, "issuer-2")));
      });
    }),
    { numRuns: 40 },
  );
});

test("each requirement blocks alone just where a decision refuses for it, and for the same things", () => {
  const alone = requirements.map((requirement) => ({
    ...homes,
    process: { ...homes.process, issue: { requires: [requirement] } },
  }));
  fc.assert(
    fc.property(plans, (plan) => {
      let account = status.initial();
      live(plan, (moment) => {
        account = foldOwned(status.recipes, account, moment.fresh);
        // Before the team is assigned there is no proper issuer.
        if (moment.events.length < 2) return;
        for (const framework of alone) {
          const { letter } = statusAt(account, { framework, stream }, moment.at);
          if (letter.next === "none") continue;
          const refusal = refusalOf(framework, moment, issueAttempt(moment.state, "issuer-2"));
          // A grade that waits may block besides; a decision tells the first.
          const [first] = letter.blocks.map(refusalFor);
          expect(first).toEqual(refusal);
        }
      });
    }),
    { numRuns: 40 },
  );
});

test("a judgement awaits nothing but to be settled if and only if a proper person may settle it", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      everyMoment(plan, (moment, { judgements, state }) => {
        // Once a letter is out nothing is settled before something is reopened, and then only that.
        if (state !== "open" && state !== "reopened") return;
        for (const { judgement, awaits } of judgements) {
          const restsOn = lastGradingAt(moment.state, judgement);
          const only = awaits.length === 1 && awaits[0]?.step === "settle";
          const command = { type: "SettleJudgement", judgement, restsOn };
          expect([judgement, only]).toEqual([judgement, accepted(moment, ["lead-2", command])]);
        }
      });
    }),
    { numRuns: 40 },
  );
});

test("status and trail folded bare equal what is folded under immer, event by event", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const events = lifeOf(plan);
      expect(projectStepwise(status, events, context)).toEqual(project(status, events, context));
      expect(projectStepwise(moderationTrail, events, context)).toEqual(
        project(moderationTrail, events, context),
      );
    }),
    { numRuns: 40 },
  );
});

test("what the trail counts as a change is what made the standing grade another", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const events = lifeOf(plan);
      for (const { steps, changes, changedBy } of project(moderationTrail, events, context).judgements) {
        expect(steps.map(({ revision }) => revision)).toEqual(
          steps.map(({ revision }) => revision).toSorted((a, b) => a - b),
        );
        const moved = steps.filter(({ direction }) => direction === "raised" || direction === "lowered");
        expect([changes, changedBy.length > 0]).toEqual([moved.length, moved.length > 0]);
      }
    }),
    { numRuns: 40 },
  );
});
