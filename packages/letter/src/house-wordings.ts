import type { LetterWordings } from "@assay/rules";

/** Counts from 1; another wording is another version. */
export const houseVersion = 1;

/** What a letter says where the plan of its framework has no wording of its own. */
export const houseWordings: LetterWordings = {
  salutation: "Dear {name}",
  draft: "DRAFT: this letter has not been issued.",
  withdrawn: "The assessment was withdrawn on {on}.",
  replacing:
    "Once it is issued, this letter takes the place of the letter of {on}, which had the digest {digest}.",
  replaced: "This letter takes the place of the letter of {on}, which had the digest {digest}.",
  retold: "The record behind this letter was made afterwards, and is marked {provenance}",

  gradesHeading: "The grades",
  gradesCaption: "Grades of {body}, {cycle}",
  judgementColumn: "Judgement",
  gradeColumn: "Grade",
  stepsColumn: "On the scale",
  provenanceColumn: "How the grade is known",
  ungraded: "Not yet graded",
  withheld: "Grade withheld until both grades are opened",
  derived: "Nobody gave this grade: it is worked out by rule from the other grades.",
  documented: "documented: a source of the time says so.",
  inferred: "inferred: read out of a source that does not say so itself.",
  reconstructed: "reconstructed: no source tells it; the life of an assessment needs it.",

  keyHeading: "Key to the grades",
  keyLead: "{scale}, the best first. Each filled square is one step up from the bottom of the scale.",
  descriptorSource: "Source: {source}",
  meaningColumn: "What it means",
  noDescriptor: "No descriptor is known.",

  basisHeading: "What the grades rest on",
  statutoryHeading: "What the grades count for",

  representationHeading: "If you disagree with this draft",
  representationUntil: "You may make a representation. It must reach {issuer} by {until}.",
  representationHow:
    "Write to {issuer}. Name the judgement that you mean, say what you hold to be wrong, and give what shows it.",
  representationCounted:
    "How this day was found: the draft was sent on {sent}; from the day after, {days} are counted by the calendar “{calendar}”, in which {weekend} and holidays do not count.",
  representationHolidays: "Not counted as holidays: {holidays}.",
  representationUnsent:
    "When this draft is sent to you, {days} begin in which you may make a representation. The last of them will be stated in the draft that is sent.",
  representationBeyond:
    "You may make a representation within {days} of {sent}, when the draft was sent. The last day is not stated here, because the calendar “{calendar}” ends on {covered}: ask {issuer} for it.",
  representationWaived: "You have told {issuer} that you will make no representation.",
  representationOverHeading: "The draft of this letter",
  representationOver: "A draft was sent on {sent}. Representations could be made until {until}.",

  checkHeading: "How to check this letter",
  check:
    "Whoever holds the record of this assessment can check this letter: “{command}” tells whether the record still makes the letter that was issued with the digest {digest}, and “assay letter” writes that letter again to be compared with this one.",
  checkDraft: "A draft has no digest to check it by; the issued letter will state one.",
  madeBy: "Made with the template {template}, version {version}.",
};
