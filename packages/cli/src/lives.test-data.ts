import {
  commandsFor,
  describeRefusal,
  exportNdjson,
  memoryStore,
  openLedger,
  type AssessmentCommand,
  type Failed,
  type Failure,
  type Giver,
  type Ledger,
  type Refused,
} from "@assay/core";
import { letterModel } from "@assay/projection";
import { homes } from "./homes.test-data.ts";

type Answer<L, T> =
  | { readonly _tag: "Left"; readonly left: L }
  | { readonly _tag: "Right"; readonly right: T };
type Act = readonly [
  actor: string,
  command: { readonly type: AssessmentCommand["type"]; readonly [field: string]: unknown },
];

/** The streams of the log: a letter that was superseded, and the next year's assessment on its way. */
export const lastYear = "northmere-2025";
export const thisYear = "northmere-2026";
/** The seed of its sample, which draws the building. */
const seed = "1".repeat(64);

/** A made-up log of two assessments, through the whole life of the first, made by a ledger. */
export async function logOfLives(): Promise<string> {
  let ticks = 0;
  let ids = 0;
  const store = memoryStore({ clock: () => "2025-12-31T00:00:00.000Z", newId: () => "" });
  const ledger = held(
    await openLedger({
      store,
      log: "homes",
      frameworks: [homes],
      clock: () => new Date(Date.UTC(2025, 4, 1, 9, 0, (ticks += 1))).toISOString(),
      newId: () => `019f0000-0000-7000-8000-${(ids += 1).toString(16).padStart(12, "0")}`,
      random: (sizeBytes) => new Uint8Array(sizeBytes).fill(7),
    })(),
  );
  const play = player(ledger);
  await play(lastYear, [...begun(lastYear, "2025"), ...graded]);
  await issued(ledger, lastYear, "2025-05-01");
  await play(lastYear, reopened);
  await superseded(ledger, lastYear, "2025-05-20");
  await play(thisYear, [...begun(thisYear, "2026"), ...nextYear]);
  return held(await exportNdjson(store, "homes")());
}

function begun(assessment: string, cycle: string): readonly Act[] {
  const member = (actor: string, role: string): object => ({ actor, kind: "person", roles: [role] });
  const body = { name: "Northmere Home", identifiers: [] };
  return [
    ["lead-1", { ...commandsFor(homes).openAssessment({ assessment, body, cycle }) }],
    [
      "lead-1",
      {
        type: "AssignTeam",
        members: [
          member("inspector-1", "inspector"),
          member("second-1", "second"),
          member("third-1", "third"),
          member("moderator-1", "moderator"),
          member("moderator-2", "moderator"),
          member("lead-1", "lead"),
          member("issuer-1", "issuer"),
        ],
      },
    ],
    [
      "inspector-1",
      {
        type: "RecordEvidence",
        id: "e1",
        kind: "evidence",
        judgements: ["care"],
        statement: "Carers know the residents.",
        source: { name: "not stated", class: "not-stated" },
        polarity: "strength",
        comparisons: [],
      },
    ],
  ];
}

const grading = { because: "Seen on the visit.", evidence: ["e1"] };
const moderation = { round: "national", reason: "evidence-misread", because: "Looked at again." };
const graded: readonly Act[] = [
  ["lead-1", { type: "CommitSample", id: "s1", step: "national", seed }],
  ["inspector-1", { type: "ProposeGrade", judgement: "care", grade: "good", ...grading }],
  ["inspector-1", { type: "ProposeGrade", judgement: "building", grade: "good", ...grading }],
  ["lead-1", { type: "DrawSample", id: "s1" }],
  ["second-1", { type: "SealSecondGrade", judgement: "care", grade: "fair", ...grading }],
  ["second-1", { type: "RevealGrades", judgement: "care" }],
  ["third-1", { type: "AdjudicateGrade", judgement: "care", grade: "fair", ...grading }],
  [
    "moderator-1",
    {
      type: "ModerateGrade",
      judgement: "building",
      grade: "fair",
      participants: ["moderator-2"],
      ...moderation,
    },
  ],
  ["lead-1", { type: "SettleJudgement", judgement: "care" }],
  ["lead-1", { type: "SettleJudgement", judgement: "building" }],
  [
    "inspector-1",
    {
      type: "IdentifyAreaForDevelopment",
      id: "a1",
      judgement: "care",
      text: "Train the carers.",
      evidence: ["e1"],
    },
  ],
  ["inspector-1", { type: "DraftLetter", id: "d1" }],
  [
    "inspector-1",
    { type: "WriteNarrative", judgement: "care", paragraphs: [{ text: "Care is fair.", evidence: [] }] },
  ],
];
const reopened: readonly Act[] = [
  [
    "lead-1",
    { type: "ReopenAssessment", judgements: ["care"], ground: "challenge", because: "Carers are trained." },
  ],
  [
    "inspector-1",
    { type: "ReviseProposal", judgement: "care", grade: "good", because: "They are.", evidence: ["e1"] },
  ],
  ["lead-1", { type: "SettleJudgement", judgement: "care" }],
];
const nextYear: readonly Act[] = [
  ["inspector-1", { type: "ProposeGrade", judgement: "care", grade: "good", ...grading }],
  [
    "inspector-1",
    {
      type: "ReviewAreaForDevelopment",
      of: { stream: lastYear, area: "a1" },
      fate: "met",
      because: "All carers are trained.",
      evidence: [],
    },
  ],
];

function player(ledger: Ledger): (stream: string, acts: readonly Act[]) => Promise<void> {
  return async (stream, acts) => {
    for (const [actor, fields] of acts) {
      if (fields.type === "DraftLetter") {
        const draft = { assessment: stream, id: String(fields["id"]) };
        done(await ledger.draft(letterModel, draft, { actor })());
        continue;
      }
      // The story says what each command needs; the ledger checks it whole.
      const command = {
        ...fields,
        ...(await restsOn(ledger, stream, fields)),
        assessment: stream,
      } as unknown as AssessmentCommand;
      done(await ledger.execute(command, { actor })());
    }
  };
}

/** The revision of the last act on the grade of the judgement that a command is about. */
async function restsOn(ledger: Ledger, stream: string, { type, judgement }: Act[1]): Promise<object> {
  const acts = ["AdjudicateGrade", "ModerateGrade", "SettleJudgement", "ReviseProposal"];
  if (!acts.includes(type)) return {};
  const { events } = held(await ledger.read(stream)());
  const gives =
    /^(?:Grade(?:Proposed|Adjudicated|Moderated)|GradesRevealed|ProposalRevised|AssessmentReopened)$/;
  const last = events.findLast(
    ({ type: given, data }) =>
      gives.test(given) &&
      (("judgement" in data && data.judgement === judgement) ||
        ("judgements" in data && data.judgements.includes(String(judgement)))),
  );
  return { restsOn: last?.revision };
}

const issuer: Giver = { actor: "issuer-1" };

async function issued(ledger: Ledger, assessment: string, on: string): Promise<void> {
  done(await ledger.issue(letterModel, { assessment, on, signatory: "lead-1" }, issuer)());
}

async function superseded(ledger: Ledger, assessment: string, on: string): Promise<void> {
  const letter = { assessment, on, signatory: "lead-1", because: "A grade was corrected." };
  done(await ledger.supersede(letterModel, letter, issuer)());
}

function done(answer: Answer<Refused | Failed, unknown>): void {
  if (answer._tag === "Right") return;
  const { left } = answer;
  throw new Error(left._tag === "Refused" ? describeRefusal(left.refusal) : JSON.stringify(left.failure));
}

function held<T>(answer: Answer<Failure, T>): T {
  if (answer._tag === "Left") throw new Error(JSON.stringify(answer.left));
  return answer.right;
}
