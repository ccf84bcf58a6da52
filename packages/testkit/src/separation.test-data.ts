import {
  acts,
  evolve,
  foldFrozen,
  foldOwned,
  initialState,
  judgementState,
  lastGrading,
  proceedingsOf,
  type Act as Deciding,
  type AssessmentCommand,
  type AssessmentState,
  type By,
  type RecordedEvent,
  type Recipes,
  type RefusalTag,
} from "@assay/core";
import { frameworkDigest, type Framework, type Process } from "@assay/rules";
import { jetties } from "./harbours.ts";
import { history, instantAt, type Happening } from "./history.ts";
import { recorded } from "./life/life.ts";
import { actorsIn } from "./laws/persons.ts";
import { keysOf, names, persons } from "./separation-keys.test-data.ts";

/** Everybody may do everything, so that only separation keeps persons apart. */
const process: Process = {
  roles: ["any"],
  acts: {
    record: ["any"],
    propose: ["any"],
    settle: ["any"],
    write: ["any"],
    issue: ["any"],
    reopen: ["any"],
  },
  rounds: [{ id: "first", by: "any", which: "all" }],
  separation: [
    ["propose", "moderate"],
    ["moderate", "issue"],
    ["propose", "issue"],
  ],
  reasons: [{ code: "no-change", says: "Nothing changes." }],
  issue: { requires: ["all-settled"] },
};

const framework: Framework = { ...jetties, process };

const assessment = "pier";
const judgement = "overall";

const begun: readonly Happening[] = [
  {
    actor: "ann",
    type: "AssessmentOpened",
    data: {
      framework: { id: framework.id, edition: framework.edition, digest: frameworkDigest(framework) },
      body: { name: "Northmere", identifiers: [] },
      cycle: "2031",
    },
  },
  {
    actor: "ann",
    type: "TeamAssigned",
    data: {
      members: names.map((actor) => ({
        actor,
        kind: "person" as const,
        roles: ["any"],
        ...(persons[actor] === actor ? {} : { sameAs: persons[actor] ?? actor }),
      })),
    },
  },
  {
    actor: "ann",
    type: "EvidenceRecorded",
    data: {
      id: "e1",
      kind: "evidence",
      judgements: [judgement],
      statement: "Seen.",
      source: { name: "not stated", class: "not-stated" },
      polarity: "neutral",
      comparisons: [],
    },
  },
];

/** Which person did what, noted beside the engine. */
type Doers = Readonly<Record<"propose" | "moderate" | "issue", readonly string[]>>;

/** A state that can be reached, and how. */
export interface Node {
  readonly state: AssessmentState;
  readonly doers: Doers;
  readonly from?: Node;
  readonly event?: RecordedEvent;
}

/** What an exploration came to: how many states there are, how many letters, and the way to the first that breaks the rule. */
export interface Explored {
  readonly states: number;
  readonly letters: number;
  readonly broken?: Node;
}

/** What may be taken from the engine, to see whether it is missed. */
export interface Without {
  readonly obstacles?: readonly RefusalTag[];
  readonly evolve?: Recipes<AssessmentState>;
}

/** Every state that so many acts can reach from an assessment just opened, equal ones merged, breadth first. */
export function explore(actsMax: number, without: Without = {}): Explored {
  const recipes = without.evolve ?? evolve;
  const state = foldOwned(recipes, initialState(), history(assessment, begun));
  let level: readonly Node[] = [{ state, doers: { propose: [], moderate: [], issue: [] } }];
  const seen = new Set<string>();
  let letters = 0;
  for (let depth = 0; depth < actsMax; depth += 1) {
    const next: Node[] = [];
    for (const node of level) {
      for (const event of eventsFrom(node.state, without.obstacles ?? [])) {
        const reached: Node = {
          state: foldFrozen(recipes, node.state, [event]),
          doers: noted(node.doers, event),
          from: node,
          event,
        };
        const keys = keysOf(reached);
        if (keys.some((key) => seen.has(key()))) continue;
        seen.add(keys[0]?.() ?? "");
        next.push(reached);
        if (event.type !== "LetterIssued" && event.type !== "LetterSuperseded") continue;
        letters += 1;
        if (together(reached.doers)) return { states: seen.size + 1, letters, broken: reached };
      }
    }
    level = next;
  }
  return { states: seen.size + 1, letters };
}

/** The way to a state, as the events that lead there. */
export function wayTo(node: Node): readonly RecordedEvent[] {
  return node.event === undefined || node.from === undefined ? [] : [...wayTo(node.from), node.event];
}

/** Whether one person did two acts that are to be kept apart. */
function together({ propose, moderate, issue }: Doers): boolean {
  const all = [...propose, ...moderate, ...issue];
  return new Set(all).size < all.length;
}

const deeds: Readonly<Record<string, keyof Doers>> = {
  GradeProposed: "propose",
  ProposalRevised: "propose",
  GradeModerated: "moderate",
  LetterIssued: "issue",
  LetterSuperseded: "issue",
};

function noted(doers: Doers, event: RecordedEvent): Doers {
  const deed = deeds[event.type];
  if (deed === undefined) return doers;
  const who = actorsIn(event).map((actor) => persons[actor] ?? actor);
  return { ...doers, [deed]: [...new Set([...doers[deed], ...who])].toSorted() };
}

/** Every event that somebody may bring about. */
function eventsFrom(state: AssessmentState, ignored: readonly RefusalTag[]): readonly RecordedEvent[] {
  const { revision, delegations } = proceedingsOf(state);
  const at = instantAt(revision + 1);
  const acting = [
    ...names.map((actor) => ({ actor, at })),
    ...delegations.map(({ from, to }) => ({ actor: to, onBehalfOf: from, at })),
  ];
  return acting.flatMap((by) =>
    commandsOf(state, by).flatMap((command) => {
      const event = decided(command, state, by, ignored);
      return event === undefined ? [] : [event];
    }),
  );
}

function decided(
  command: AssessmentCommand,
  state: AssessmentState,
  by: By,
  ignored: readonly RefusalTag[],
): RecordedEvent | undefined {
  const proceedings = proceedingsOf(state);
  const situation = { ...by, framework, state, proceedings };
  // The table pairs each type with the act for its own commands, which a union hides from the compiler.
  const act = acts[command.type] as Deciding<AssessmentCommand>;
  for (const obstacle of act.obstacles) {
    const refusal = obstacle(command, situation);
    if (refusal !== undefined && !ignored.includes(refusal._tag)) return undefined;
  }
  return recorded(act.accept(command, situation), by, proceedings.revision + 1);
}

/** The acts, each as one gives it who has seen what stands. */
function commandsOf(state: AssessmentState, by: By): readonly AssessmentCommand[] {
  const proceedings = proceedingsOf(state);
  const restsOn = lastGrading(judgementState(proceedings, judgement))?.revision ?? 1;
  const letter = {
    digest: "d".repeat(64),
    template: { id: framework.letter.template, version: framework.letter.version },
    on: "2031-03-03",
    signatory: "ann",
    restsOn: proceedings.revision,
  };
  const because = "It is so.";
  const graded = { assessment, judgement, grade: "fair", because, evidence: ["e1"] };
  const grants = by.onBehalfOf === undefined ? names.filter((to) => persons[to] !== persons[by.actor]) : [];
  return [
    { type: "ProposeGrade", ...graded },
    { type: "ReviseProposal", ...graded, restsOn },
    { type: "WithdrawProposal", assessment, judgement, because, restsOn },
    { type: "ModerateGrade", ...graded, round: "first", reason: "no-change", restsOn },
    { type: "SettleJudgement", assessment, judgement, restsOn },
    { type: "IssueLetter", assessment, ...letter },
    { type: "ReopenAssessment", assessment, judgements: [judgement], ground: "error", because },
    { type: "SupersedeLetter", assessment, ...letter, supersedes: letter.digest, because },
    ...grants.map((to) => ({ type: "GrantDelegation" as const, assessment, to, roles: ["any"] })),
  ];
}
