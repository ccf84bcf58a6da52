import type { AssessmentCommand } from "@assay/core";
import type { Framework } from "@assay/rules";
import * as fc from "fast-check";
import { assay, type Engine } from "./life/engine.ts";
import { handOf, type Hand } from "./life/hand.ts";
import { living, stream, type Decided, type Life, type Living } from "./life/life.ts";
import { commandNames, plausible } from "./life/plausible.ts";
import { remedy, towardsLetter } from "./life/remedy.ts";
import { sampledSteps } from "./life/sampled-steps.ts";
import { whoMight, whoRefusals } from "./life/who.ts";

/** What somebody means to do next: whatever leads on to a letter, wait a while, or give some command. */
interface Intent {
  readonly act: "go-on" | "wait" | AssessmentCommand["type"];
  readonly draws: readonly number[];
}

/** How long a life is at the most, and who decides in it. */
export interface LifeOptions {
  /** How many intents there are at the most; left out, 60. */
  readonly intentsMax?: number;
  readonly engine?: Engine;
}

/**
 * Whole lives of assessments under a framework: random commands of every kind, decided one by one, among the acts of a team
 * that works towards a letter. Valid by construction where the engine is ours.
 */
export function wholeLife(framework: Framework, options: LifeOptions = {}): fc.Arbitrary<Life> {
  const { intentsMax = 60, engine = assay } = options;
  const intent: fc.Arbitrary<Intent> = fc.record({
    act: fc.oneof(
      { weight: 6, arbitrary: fc.constant("go-on" as const) },
      { weight: 3, arbitrary: fc.constantFrom(...commandNames) },
      { weight: 1, arbitrary: fc.constantFrom(...detours) },
      { weight: 1, arbitrary: fc.constant("wait" as const) },
    ),
    draws: fc.array(fc.nat({ max: 9_999 }), { minLength: 4, maxLength: 12, size: "max" }),
  });
  return (
    fc
      // A shorter life tells more than one whose choices are smaller, and is found sooner.
      .array(fc.noShrink(intent), { maxLength: intentsMax, size: "max" })
      .map((intents) => play(living(framework, engine), intents))
  );
}

function play(life: Living, intents: readonly Intent[]): Life {
  begin(life, intents[0]?.draws ?? [0]);
  for (const { act, draws } of intents) {
    const hand = handOf(life, draws);
    if (act === "wait") life.wait(hand.number(4));
    else if (act === "go-on") goOn(life, draws);
    else if (!rare.has(act) || hand.now(3)) attempt(life, plausible(act, hand), hand, 2);
  }
  return life.lived();
}

/** What a team does on its way that no letter asks for. */
const detours = [
  "GrantDelegation",
  "ReviseProposal",
  "ModerateGrade",
  "RaiseQuery",
  "WithdrawEvidence",
  "ReopenAssessment",
] as const;

/** What stops an assessment short, or nearly so. */
const rare: ReadonlySet<AssessmentCommand["type"]> = new Set<AssessmentCommand["type"]>([
  "DeclareConflict",
  "ReplaceFramework",
  "WithdrawAssessment",
]);

function begin(life: Living, draws: readonly number[]): void {
  const hand = handOf(life, draws);
  const opener = { actor: "first-comer" };
  life.attempt(plausible("OpenAssessment", hand), opener);
  life.attempt({ type: "AssignTeam", assessment: stream, members: team(life.framework()) }, opener);
  for (const step of hand.now(10) ? [] : sampledSteps(life.framework())) {
    const then = handOf(life, [1]);
    attempt(life, plausible("CommitSample", then, step), then, 4);
  }
  for (const draw of [1, 2]) {
    const then = handOf(life, [draw]);
    attempt(life, plausible("RecordEvidence", then), then, 4);
  }
}

/** Persons enough for every role and quorum, two who have all roles, one of them under two names, and a service. */
function team({
  process: { roles, rounds },
}: Framework): Extract<AssessmentCommand, { readonly type: "AssignTeam" }>["members"] {
  const number = Math.max(2, ...rounds.map(({ quorum = 1 }) => quorum));
  const person = (
    actor: string,
    has: readonly string[],
  ): { actor: string; kind: "person"; roles: readonly string[] } => ({
    actor,
    kind: "person",
    roles: has,
  });
  return [
    ...roles.flatMap((role) =>
      Array.from({ length: number }, (_, index) => person(`${role}-${index + 1}`, [role])),
    ),
    { ...person("all-1", roles), name: "Alex Allround", office: "Chief" },
    person("all-2", roles),
    { ...person("all-1.other-name", roles), sameAs: "all-1" },
    { actor: "machine", kind: "service", roles },
  ];
}

/** One act further on the way to a letter: what is refused is mended first, and so on. */
function goOn(life: Living, draws: readonly number[]): void {
  let command: AssessmentCommand | undefined = towardsLetter(handOf(life, draws));
  for (let depth = 0; depth < remediesMax && command !== undefined; depth += 1) {
    const hand: Hand = handOf(
      life,
      draws.map((draw) => draw + depth),
    );
    const answer = attempt(life, command, hand, personsMax);
    if (answer === undefined || answer._tag === "Right") return;
    if (answer.left._tag === "RepresentationTimeRunning" && hand.now(2)) life.wait(3);
    command = remedy(command, answer.left, hand);
  }
}

const remediesMax = 10;
const personsMax = 8;

/** The answer to the first who is not refused for who he is, among so many. */
function attempt(life: Living, command: AssessmentCommand, hand: Hand, persons: number): Decided | undefined {
  let answer: Decided | undefined;
  for (const by of whoMight(command, hand).slice(0, persons)) {
    answer = life.attempt(command, by);
    if (answer._tag === "Right" || !whoRefusals.has(answer.left._tag)) return answer;
  }
  return answer;
}
