import { sha256Hex } from "@assay/bytes";
import type { AssessmentState } from "@assay/core";
import { grades, judgements } from "./status.framework.test-data.ts";

/**
 * What somebody means to do. `push` tries every step that could come next for a judgement, whichever is accepted, `step`
 * one of them, and `finish` all that a letter needs, but for what now and then is left out.
 */
export const intents = [
  "push",
  "step",
  "step",
  "finish",
  "propose",
  "revise",
  "withdraw-proposal",
  "query",
  "answer",
  "write",
  "write",
  "area",
  "link",
  "correct-evidence",
  "withdraw-evidence",
  "conflict",
  "alias",
  "fact",
  "draft",
  "challenge",
  "determine",
  "no-comment",
  "sign-off",
  "issue",
  "reopen",
  "wait",
] as const;
export interface Intent {
  readonly does: (typeof intents)[number];
  readonly pick: number;
  readonly grade: number;
}

/** A command that somebody tries; the assessment is filled in. */
export type Attempt = readonly [
  actor: string,
  command: { readonly type: string; readonly [field: string]: unknown },
];

const text = { because: "It is so." };
const noEffect = { text: false, grades: [] };
const nonce = "a".repeat(64);
export const seeds: Readonly<Record<string, string>> = {
  national: "b".repeat(64),
  "second-grading": "c".repeat(64),
};

/** What an intent tries, one after the other; each is made when its turn comes. */
export function attemptsFor(
  { does, pick, grade: number }: Intent,
  count: number,
  stateNow: () => AssessmentState,
): readonly (() => Attempt)[] {
  const judgement = judgements[pick % 3] ?? "care";
  const grade = grades[number % 3] ?? "fair";
  const evidence = [number % 2 === 0 ? "e1" : "e2"];
  const reasoned = number % 5 === 0 ? {} : { departureReason: "It is so." };
  const given = { judgement, grade, ...text, evidence, ...reasoned };
  const seen = (): object => ({ restsOn: lastGradingAt(stateNow(), judgement) });
  const head = (): object => {
    const { current } = stateNow();
    return { restsOn: current.phase === "not-opened" ? 1 : current.proceedings.revision };
  };
  const opened = { grade, ...text, evidence: ["e1"], nonce };
  const write = (about: string): Attempt => [
    "inspector-1",
    { type: "WriteNarrative", judgement: about, paragraphs: [{ text: "So.", evidence: [] }] },
  ];
  const draft = (): Attempt => [
    "inspector-1",
    {
      type: "DraftLetter",
      id: `d${count}`,
      content: "{}",
      digest: sha256Hex("{}"),
      template: { id: "homes", version: 1 },
      ...(number % 4 === 0 ? {} : { sent: { to: "the home", on: sentOn(pick) } }),
      ...head(),
    },
  ];
  /** Every step that could come next for a judgement, in the order in which they come. */
  const push = (about: string): readonly (() => Attempt)[] => {
    // Grades differ between judgements, so that rules and rounds have something to say.
    const other = grades[(number + pick * judgements.findIndex((id) => id === about)) % 3] ?? "fair";
    const grading = { ...given, judgement: about, grade: other };
    const seenOf = (): object => ({ restsOn: lastGradingAt(stateNow(), about) });
    const moderate = (round: string, by: string, participants: readonly string[]) => (): Attempt => [
      by,
      { type: "ModerateGrade", ...grading, round, reason: "no-change", participants, ...seenOf() },
    ];
    return [
      () => ["inspector-1", { type: "ProposeGrade", ...grading }],
      ...Object.entries(seeds).map(([step, seed]) => (): Attempt => [
        "lead-1",
        { type: "DrawSample", id: `for-${step}`, seed },
      ]),
      () => ["second-1", { type: "SealSecondGrade", ...opened, judgement: about }],
      // What was sealed before may have been any grade: only the one that was is opened.
      ...grades.map((sealed) => (): Attempt => [
        "second-1",
        { type: "RevealGrades", judgement: about, opened: { ...opened, grade: sealed } },
      ]),
      () => ["third-1", { type: "AdjudicateGrade", ...grading, ...seenOf() }],
      moderate("regional", "moderator-1", []),
      moderate("national", "panel-1", ["panel-2"]),
      () => ["lead-1", { type: "SettleJudgement", judgement: about, ...seenOf() }],
    ];
  };
  const noComment = (): Attempt => [
    "lead-1",
    {
      type: "ReceiveRepresentation",
      id: `n${count}`,
      nature: "no-comment",
      from: "the home",
      on: "2031-05-02",
      judgements: [],
    },
  ];
  const finish: readonly (() => Attempt)[] = [
    ...["q0", "q1", "q2"].map((id) => (): Attempt => [
      "inspector-1",
      { type: "AnswerQuery", id, text: "So." },
    ]),
    ...judgements.flatMap((about) => push(about)),
    ...(number % 3 === 0 ? [] : judgements.map((about) => () => write(about))),
    ...["p0", "p1"].map((id) => (): Attempt => [
      "lead-1",
      { type: "DetermineRepresentation", id, outcome: "rejected", ...text, effect: noEffect },
    ]),
    draft,
    ...(pick % 4 === 0 ? [] : [noComment]),
    () => ["lead-1", { type: "SignOffAssessment", ...head() }],
  ];
  switch (does) {
    case "push":
      return number % 3 === 0 ? judgements.flatMap((about) => push(about)) : push(judgement);
    case "step":
      return push(judgement).slice(number % 9, (number % 9) + 1);
    case "finish":
      return finish;
    case "propose":
      return [() => ["inspector-1", { type: "ProposeGrade", ...given }]];
    case "revise":
      return [() => ["inspector-1", { type: "ReviseProposal", ...given, ...seen() }]];
    case "withdraw-proposal":
      return [() => ["inspector-1", { type: "WithdrawProposal", judgement, ...text, ...seen() }]];
    case "query":
      return [() => ["moderator-1", { type: "RaiseQuery", id: `q${number % 3}`, judgement, text: "Why?" }]];
    case "answer":
      return [() => ["inspector-1", { type: "AnswerQuery", id: `q${number % 3}`, text: "So." }]];
    case "write":
      return [() => write(judgement)];
    case "area":
      return [
        () => [
          "inspector-1",
          { type: "IdentifyAreaForDevelopment", id: `a${pick % 3}`, judgement, text: "Do it.", evidence: [] },
        ],
        () => [
          "inspector-1",
          { type: "ReviseAreaForDevelopment", id: `a${pick % 3}`, text: "Do so.", evidence: [], ...text },
        ],
      ];
    case "link":
      return [
        () => [
          "inspector-1",
          { type: "LinkAssessment", id: `l${pick}`, to: { title: "Before" }, relation: "follows" },
        ],
        () => ["inspector-1", { type: "ShareFindings", what: "Findings", to: "the home" }],
      ];
    case "correct-evidence":
      return [
        () => [
          "inspector-1",
          {
            type: "CorrectEvidence",
            id: evidence[0],
            kind: "evidence",
            judgements: ["care"],
            statement: "Seen twice.",
            source: { name: "not stated", class: "not-stated" },
            polarity: "neutral",
            comparisons: [],
            ...text,
          },
        ],
      ];
    case "withdraw-evidence":
      return pick % 4 === 0 ? [() => ["inspector-1", { type: "WithdrawEvidence", id: "e2", ...text }]] : [];
    case "conflict":
      return pick % 2 === 0
        ? [
            () => [
              "lead-1",
              { type: "DeclareConflict", actor: number % 2 === 0 ? "second-1" : "inspector-2", ...text },
            ],
          ]
        : [];
    case "alias":
      return pick % 4 === 0
        ? [
            () => [
              "lead-1",
              {
                type: "AssignTeam",
                members: [
                  { actor: "inspector-2", kind: "person", roles: ["inspector"], sameAs: "moderator-2" },
                  { actor: "moderator-2", kind: "person", roles: ["moderator"], sameAs: "second-1" },
                ],
              },
            ],
          ]
        : [];
    case "fact":
      return [() => ["inspector-1", { type: "EstablishFact", fact: "closed", holds: true, evidence: [] }]];
    case "draft":
      return [draft];
    case "challenge":
      return [
        () => [
          "lead-1",
          {
            type: "ReceiveRepresentation",
            id: `p${number % 2}`,
            nature: "challenge",
            from: "the home",
            on: "2031-05-02",
            judgements: [judgement],
            text: "No.",
          },
        ],
      ];
    case "determine":
      return [
        () => [
          "lead-1",
          {
            type: "DetermineRepresentation",
            id: `p${number % 2}`,
            outcome: "rejected",
            ...text,
            effect: noEffect,
          },
        ],
      ];
    case "no-comment":
      return pick % 2 === 0 ? [noComment] : [];
    case "sign-off":
      return [() => ["lead-1", { type: "SignOffAssessment", ...head() }]];
    case "issue":
      return [() => issueAttempt(stateNow(), "issuer-1")];
    case "reopen":
      return [
        () => ["lead-1", { type: "ReopenAssessment", judgements: [judgement], ground: "error", ...text }],
      ];
    default:
      return [];
  }
}

/** The day on which a draft was sent: mostly early, at times just now, and at times beyond what the calendar covers. */
function sentOn(pick: number): string {
  if (pick % 9 === 0) return "2031-06-14";
  return pick % 3 === 0 ? "2031-05-20" : "2031-05-02";
}

/** The revision that an act on a judgement rests on. */
export function lastGradingAt(state: AssessmentState, judgement: string): number {
  if (state.current.phase === "not-opened") return 1;
  const found = state.current.proceedings.judgements[judgement];
  const last =
    found?.settlement ??
    found?.moderations.at(-1) ??
    found?.adjudicated ??
    found?.revealed ??
    found?.proposal;
  return last?.revision ?? 1;
}

/** The next letter by an issuer: the first, or the one that takes the place of the one that stands. */
export function issueAttempt({ current }: AssessmentState, actor: string): Attempt {
  const letter = {
    digest: "f".repeat(64),
    template: { id: "homes", version: 1 },
    on: "2031-05",
    signatory: "lead-1",
    restsOn: current.phase === "not-opened" ? 1 : current.proceedings.revision,
  };
  return "letter" in current && current.letter !== undefined
    ? [actor, { type: "SupersedeLetter", ...letter, supersedes: current.letter.digest, ...text }]
    : [actor, { type: "IssueLetter", ...letter }];
}
