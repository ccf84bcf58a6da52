const assessment = "northmere-2026";

/** The commands of the first assessment of a new project: from its opening to its letter, in which one grade is lowered. */
export const firstCommands: readonly object[] = [
  {
    type: "OpenAssessment",
    actor: "lead-1",
    assessment,
    body: { name: "Northmere Library", identifiers: [] },
    cycle: "2026",
  },
  {
    type: "AssignTeam",
    actor: "lead-1",
    assessment,
    members: [
      { actor: "inspector-1", kind: "person", roles: ["inspector"] },
      { actor: "moderator-1", kind: "person", roles: ["moderator"] },
      { actor: "lead-1", kind: "person", roles: ["lead"], name: "Jo Marsh", office: "Lead inspector" },
      { actor: "issuer-1", kind: "person", roles: ["issuer"] },
    ],
  },
  evidence("e1", "collections", "strength", "Nine in ten requests are met within a week."),
  evidence("e2", "access", "weakness", "The lift was out of order on both visits."),
  evidence("e3", "staff", "strength", "Every desk is staffed in all opening hours."),
  ...graded("collections", "good", "good", "e1", "Requests are met in good time."),
  ...graded("access", "good", "fair", "e2", "Readers reach what they come for."),
  ...graded("staff", "good", "good", "e3", "Readers are helped at every desk."),
  ...graded("overall", "good", "good", "e1", "Two of the three aspects are good."),
  {
    type: "WriteNarrative",
    actor: "inspector-1",
    assessment,
    judgement: "overall",
    paragraphs: [
      { text: "Readers get what they ask for, from staff who are there.", evidence: ["e1", "e3"] },
    ],
  },
  {
    type: "IdentifyAreaForDevelopment",
    actor: "inspector-1",
    assessment,
    id: "a1",
    judgement: "access",
    text: "Keep the lift in order, and say where it is not.",
    evidence: ["e2"],
  },
  { type: "SignOffAssessment", actor: "lead-1", assessment },
  { type: "IssueLetter", actor: "issuer-1", assessment, on: "2026-03-25", signatory: "lead-1" },
];

function evidence(id: string, judgement: string, polarity: string, statement: string): object {
  return {
    type: "RecordEvidence",
    actor: "inspector-1",
    assessment,
    id,
    kind: "evidence",
    judgements: [judgement],
    statement,
    source: { name: "visit of 4 March 2026", class: "visit" },
    polarity,
    comparisons: [],
  };
}

/** A grade from its proposal to its settlement; `restsOn` is filled in by what stands. */
function graded(
  judgement: string,
  proposed: string,
  settled: string,
  cited: string,
  because: string,
): readonly object[] {
  const about = { assessment, judgement };
  const upheld = proposed === settled;
  return [
    { type: "ProposeGrade", actor: "inspector-1", ...about, grade: proposed, because, evidence: [cited] },
    {
      type: "ModerateGrade",
      actor: "moderator-1",
      ...about,
      round: "regional",
      grade: settled,
      reason: upheld ? "no-change" : "evidence-misread",
      because: upheld
        ? "Read with the other libraries of the region."
        : "The evidence shows a weakness, and no strength.",
    },
    { type: "SettleJudgement", actor: "lead-1", ...about },
  ];
}
