import type { LetterPage, LetterSection } from "@assay/projection";

/** A section of a made-up letter. */
export const section: LetterSection = {
  judgement: "staying-safe",
  heading: "Staying safe",
  gradeLine: "Grade 3",
  grade: { key: "good", label: "Good", value: 3 },
  stage: "issued",
  provenance: "recorded",
  paragraphs: [{ text: "Referrals are dealt with in time.", evidence: ["ss-01"] }],
  areas: { heading: "Area for development", items: [{ id: "ss-a1", text: "Cut waiting times." }] },
};

/** A made-up letter, issued. */
export const page: LetterPage = {
  template: { id: "made-up-letter", version: 1 },
  status: "issued",
  provenance: "recorded",
  body: { name: "Northmere County Council", address: ["1 High Street", "Northmere"] },
  addressee: { name: "A. Person", office: "Director" },
  cycle: "2031",
  title: "Assessment of 2031",
  introduction: ["We looked at children's services.", "We read the council's own review."],
  sections: [section],
  statutory: ["This grade is the rating."],
  closing: "Yours sincerely",
  issued: {
    on: "2031-12-04",
    signatory: { name: "B. Person", office: "Chief Inspector" },
    digest: "ab12".repeat(16),
  },
  stream: "northmere-2031",
  programme: "Assessment of services",
  issuer: "Inspectorate of Services",
  wordings: {},
  keys: [
    {
      title: "Grades of services",
      judgements: ["staying-safe", "being-healthy", "overall"],
      grades: [
        { key: "inadequate", label: "Inadequate", value: 1, descriptor: "below the minimum" },
        { key: "adequate", label: "Adequate", value: 2 },
        { key: "good", label: "Good", value: 3, descriptor: "above the minimum", source: "Handbook, page 4" },
        { key: "outstanding", label: "Outstanding", value: 4, descriptor: "well above the minimum" },
      ],
      meanings: [
        {
          heading: "Staying safe",
          grade: "good",
          descriptor: "children are safe",
          source: "Handbook, page 9",
        },
      ],
    },
  ],
  representation: null,
};

const { issued: _issued, ...unissued } = page;

/** The same letter before it was issued, sent on a Wednesday before Christmas. */
export const draft: LetterPage = {
  ...unissued,
  status: "draft",
  sections: [
    {
      ...section,
      judgement: "overall",
      heading: "Overall",
      gradeLine: "Grade 3",
      derived: { rules: [{ rule: "overall-rule", says: "The overall follows from the others." }] },
      paragraphs: [],
      areas: null,
      stage: "ungraded",
    },
    { ...section, stage: "settled" },
    {
      ...section,
      judgement: "being-healthy",
      heading: "Being healthy",
      gradeLine: null,
      grade: null,
      stage: "ungraded",
      paragraphs: [],
      areas: null,
    },
  ],
  representation: {
    workingDays: 10,
    calendar: {
      title: "Working days in England",
      weekend: [6, 7],
      covers: { from: "2030-01-01", to: "2032-12-31" },
    },
    time: { sentOn: "2031-12-17", workingDays: 10, lastDay: "2032-01-05", waived: false },
    holidays: ["2031-12-25", "2031-12-26", "2032-01-01"],
  },
};

/** A letter that took the place of another, of a record that is in part reconstructed. */
export const superseding: LetterPage = {
  ...page,
  provenance: "reconstructed",
  notice: "This is a retelling.",
  supersedes: { digest: "cd34".repeat(16), on: "2031-12-01" },
  sections: [
    { ...section, provenance: "documented" },
    { ...section, judgement: "being-healthy", heading: "Being healthy", provenance: "reconstructed" },
  ],
};
