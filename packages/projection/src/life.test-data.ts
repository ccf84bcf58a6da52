import { sha256Hex } from "@assay/bytes";
import {
  commitmentToSeed,
  decide,
  describeRefusal,
  evolve,
  foldOwned,
  initialState,
  letterDigest,
  project,
  type AssessmentCommand,
  type AssessmentState,
  type RecordedEvent,
} from "@assay/core";
import { frameworkDigest, parseFramework, type Framework, type Judgement } from "@assay/rules";
import { letterModel } from "./letter-model.ts";

const judgement = (id: string): Judgement => ({
  id,
  title: `The ${id}`,
  scale: "four",
  basis: "given",
  whenMissing: "block",
});

/** A made-up framework with every step that a process may have: second grading, a sampled round, representations. */
export const homes: Framework = parsed({
  id: "homes",
  edition: "1",
  issuer: "Board of Homes",
  title: "Inspection of homes",
  effective: { from: "2030-01-01" },
  scales: {
    four: {
      title: "Grades of homes",
      grades: [
        { key: "poor", label: "Poor", value: 4 },
        { key: "fair", label: "Fair", value: 3 },
        { key: "good", label: "Good", value: 2 },
        { key: "fine", label: "Fine", value: 1 },
      ],
      nonGrades: [],
    },
  },
  judgements: [judgement("care"), judgement("building"), judgement("overall")],
  groups: {},
  facts: {},
  rules: [
    {
      id: "overall-where-care-is-poor",
      judgement: "overall",
      kind: "limit",
      limit: { cap: "fair" },
      when: { judgement: "care", is: "poor" },
      says: "Where care is poor, overall is no better than fair.",
      source: { cite: "Rules of homes, page 1", status: "documented" },
      strength: "normally",
    },
  ],
  outcome: "overall",
  accepts: [],
  process: {
    roles: ["inspector", "second", "third", "moderator", "panel", "lead", "issuer"],
    acts: {
      record: ["inspector"],
      propose: ["inspector"],
      secondGrade: ["second"],
      adjudicate: ["third"],
      settle: ["lead"],
      write: ["inspector"],
      sample: ["lead"],
      signOff: ["lead"],
      determine: ["lead"],
      issue: ["issuer"],
      reopen: ["lead"],
    },
    secondGrading: { which: { judgements: ["care"] }, tolerance: 0, resolve: "adjudicate" },
    rounds: [
      { id: "regional", by: "moderator", which: "all" },
      { id: "national", by: "panel", quorum: 2, which: { gradeIs: ["poor"], sample: { oneIn: 2 } } },
    ],
    separation: [
      ["propose", "moderate"],
      ["moderate", "issue"],
      ["propose", "issue"],
    ],
    reasons: [
      { code: "no-change", says: "Nothing changes." },
      { code: "evidence-misread", says: "Evidence was misread." },
    ],
    representation: {
      workingDays: 2,
      blocksIssue: true,
      calendar: {
        title: "Working days of the Board",
        source: "made up",
        covers: { from: "2030-01-01", to: "2032-12-31" },
        weekend: [6, 7],
        holidays: [],
      },
    },
    issue: {
      requires: [
        "all-settled",
        "overall-permitted",
        "departures-reasoned",
        "no-open-flags",
        "no-open-query",
        "narrative-newer-than-last-grade-change",
        "signed-off",
        "no-open-representation",
      ],
    },
  },
  letter: {
    template: "homes",
    version: 1,
    title: "{title} {cycle}",
    opening: "To {body}",
    links: { follows: "It follows {to}." },
    shared: "{what} went to {to}.",
    sources: "We read {sources}.",
    sections: ["overall", "care", "building"],
    grade: "{label}",
    areas: { one: "Do this", many: "Do these" },
    designated: "It is {as} under {statute}.",
    conveyed: { announced: "It will go to {to}.", done: "It went to {to}." },
    closing: "Yours",
    retelling: "This is not {what}.",
  },
  wording: { inferredExpectation: "Nobody published how overall follows from its aspects." },
});

/** A step of a life: who does what on which day of May 2031. What a command rests on and its assessment are filled in. */
export interface Step {
  readonly by: string;
  readonly does: { readonly type: AssessmentCommand["type"]; readonly [field: string]: unknown };
  readonly onBehalfOf?: string;
  readonly day?: number;
}

/** The history that steps make, each decided; one that is refused is a fault of the story. */
export function lived(stream: string, steps: readonly Step[]): readonly RecordedEvent[] {
  const events: RecordedEvent[] = [];
  let state = initialState();
  let day = 1;
  for (const step of steps) {
    day = step.day ?? day;
    const at = new Date(Date.UTC(2031, 4, day, 9, 0, events.length)).toISOString();
    // A story says what a command needs; decisions answer for the rest of it.
    const command = {
      ...step.does,
      ...restsOn(step, state, events.length),
      assessment: stream,
    } as unknown as AssessmentCommand;
    const behalf = step.onBehalfOf === undefined ? {} : { onBehalfOf: step.onBehalfOf };
    const decided = decide(homes)(command, state, { actor: step.by, at, ...behalf });
    if (decided._tag === "Left") throw new Error(`${step.does.type}: ${describeRefusal(decided.left)}`);
    for (const event of decided.right) {
      const revision = events.length + 1;
      const commit = `019f0000-0000-7000-8000-${revision.toString(16).padStart(12, "0")}`;
      const recorded: RecordedEvent = { ...event, ...behalf, stream, revision, at, actor: step.by, commit };
      events.push(recorded);
      state = foldOwned(evolve, state, [recorded]);
    }
  }
  return events;
}

function restsOn({ does }: Step, state: AssessmentState, head: number): object {
  const { type } = does;
  if (["SignOffAssessment", "IssueLetter", "SupersedeLetter", "DraftLetter"].includes(type)) {
    return { restsOn: head };
  }
  if (state.current.phase === "not-opened" || typeof does["judgement"] !== "string") return {};
  const found = state.current.proceedings.judgements[does["judgement"]];
  const rests = ["ReviseProposal", "WithdrawProposal", "AdjudicateGrade", "ModerateGrade", "SettleJudgement"];
  if (found === undefined || !rests.includes(type)) return {};
  const last =
    found.settlement ?? found.moderations.at(-1) ?? found.adjudicated ?? found.revealed ?? found.proposal;
  return { restsOn: last?.revision };
}

const nonce = "a".repeat(64);
/** A seed that draws the building alone. */
export const seed: string = "c".repeat(64);

const member = (actor: string, role: string, more: object = {}): object => ({
  actor,
  kind: "person",
  roles: [role],
  name: `Name of ${actor}`,
  ...more,
});

/** The beginning of every life: opened, with a team and evidence. Revisions 1 to 3. */
export function begun(cycle: string): readonly Step[] {
  return [
    {
      by: "lead-1",
      does: {
        type: "OpenAssessment",
        framework: { id: homes.id, edition: homes.edition, digest: frameworkDigest(homes) },
        body: { name: "Northmere Home", identifiers: [] },
        cycle,
      },
    },
    {
      by: "lead-1",
      does: {
        type: "AssignTeam",
        members: [
          member("inspector-1", "inspector"),
          member("second-1", "second"),
          member("third-1", "third"),
          member("moderator-1", "moderator"),
          member("moderator-2", "moderator"),
          member("panel-1", "panel"),
          member("panel-2", "panel"),
          member("lead-1", "lead"),
          member("issuer-1", "issuer"),
        ],
      },
    },
    {
      by: "inspector-1",
      does: {
        type: "RecordEvidence",
        id: "e1",
        kind: "evidence",
        judgements: ["care"],
        statement: "Carers know the residents.",
        source: { name: "not stated", class: "not-stated" },
        polarity: "strength",
        comparisons: [],
      },
    },
  ];
}

export const commitSample: Step = {
  by: "lead-1",
  does: { type: "CommitSample", id: "s1", step: "national", seed },
};
export const drawSample: Step = { by: "lead-1", does: { type: "DrawSample", id: "s1", seed } };
/** The commitment to the seed of the stories. */
export const commitment: string = commitmentToSeed(seed);

export function propose(about: string, grade = "good"): Step {
  return {
    by: "inspector-1",
    does: { type: "ProposeGrade", judgement: about, grade, because: "Seen on the visit.", evidence: ["e1"] },
  };
}
/** Care is graded a second time, without sight of the first. */
export function seal(grade: string): Step {
  return {
    by: "second-1",
    does: {
      type: "SealSecondGrade",
      judgement: "care",
      grade,
      because: "Read again.",
      evidence: ["e1"],
      nonce,
    },
  };
}
export function reveal(grade: string): Step {
  const opened = { grade, because: "Read again.", evidence: ["e1"], nonce };
  return { by: "second-1", does: { type: "RevealGrades", judgement: "care", opened } };
}
export function adjudicate(grade: string): Step {
  return {
    by: "third-1",
    does: { type: "AdjudicateGrade", judgement: "care", grade, because: "Weighed both.", evidence: ["e1"] },
  };
}
export function moderate(about: string, grade: string, by = "moderator-1"): Step {
  const reason = { reason: "evidence-misread", because: "Looked at again." };
  return { by, does: { type: "ModerateGrade", judgement: about, round: "regional", grade, ...reason } };
}
export function national(about: string, grade: string): Step {
  return {
    by: "panel-1",
    does: {
      type: "ModerateGrade",
      judgement: about,
      round: "national",
      grade,
      reason: "no-change",
      because: "Like cases were graded so.",
      participants: ["panel-2"],
    },
  };
}
export function settle(about: string): Step {
  return { by: "lead-1", does: { type: "SettleJudgement", judgement: about } };
}
export function write(about: string, text: string): Step {
  const paragraphs = [{ text, evidence: ["e1"] }];
  return { by: "inspector-1", does: { type: "WriteNarrative", judgement: about, paragraphs } };
}
export function area(id: string, about: string, text: string): Step {
  return {
    by: "inspector-1",
    does: { type: "IdentifyAreaForDevelopment", id, judgement: about, text, evidence: ["e1"] },
  };
}
/** A draft of the letter as the steps so far make it. */
export function draft(stream: string, id: string, before: readonly Step[], on: string): Step {
  const model = project(letterModel, lived(stream, before), { framework: homes, stream });
  const content = JSON.stringify(model);
  return {
    by: "inspector-1",
    does: {
      type: "DraftLetter",
      id,
      content,
      digest: sha256Hex(content),
      template: { id: "homes", version: 1 },
      sent: { to: "Northmere Home", on },
    },
  };
}
/** The letter, or the one that takes the place of another, with the digest of what the steps so far make. */
export function issue(stream: string, before: readonly Step[], on: string, day: number): Step {
  const model = project(letterModel, lived(stream, before), { framework: homes, stream });
  const letter = { on, signatory: "issuer-1", template: { id: "homes", version: 1 } };
  const digest = letterDigest(model, letter);
  const again = model.supersedes;
  return {
    by: "issuer-1",
    day,
    does:
      again === undefined
        ? { type: "IssueLetter", digest, ...letter }
        : {
            type: "SupersedeLetter",
            digest,
            ...letter,
            supersedes: again.digest,
            because: "A grade was corrected.",
          },
  };
}
export const signOff: Step = { by: "lead-1", does: { type: "SignOffAssessment" } };

function parsed(plain: unknown): Framework {
  const framework = parseFramework(plain);
  if (framework._tag === "Left") throw new Error(JSON.stringify(framework.left));
  return framework.right;
}
