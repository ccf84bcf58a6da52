import type { LetterPlan } from "@assay/rules";
import type { Apa2007Names } from "./names.ts";

/** The letter, built section by section as the letters of 2007 were; the wording is our own throughout. */
export const letter: LetterPlan<Apa2007Names> = {
  template: "apa-letter",
  version: 2,
  title: "{title} {cycle}: services for children and young people, {body}",
  opening:
    "This is what the assessment of {cycle} found about services for children and young people in {body}: " +
    "a grade for each part, the reasons for it, and what to develop next.",
  links: {
    "preceded-by": "The assessment before this one was the {to}.",
    "informed-scope-of": "The {to} had helped to decide what the joint area review would look into.",
    "ran-alongside": "This assessment and the {to} were carried out side by side ({extent}).",
    "outcomes-considered": "What the {to} concluded was weighed before the grades below became final.",
    "areas-align":
      "Of the areas for development below, {extent} agree with what the {to} recommends; this letter names none of them.",
  },
  shared: "We passed on our {what} to the {to}.",
  sources: "The grades rest on what these sources say: {sources}.",
  sections: [
    "overall-effectiveness",
    "being-healthy",
    "staying-safe",
    "enjoying-and-achieving",
    "making-a-positive-contribution",
    "achieving-economic-well-being",
    "capacity-to-improve",
  ],
  grade: "Grade {value}: {label}",
  areas: { one: "Area for development", many: "Areas for development" },
  designated: "The grade under the heading “{judgement}” is the {as} that {statute} asks for.",
  conveyed: {
    announced: "The {to} will receive it for the {for}.",
    done: "The {to} has received it for the {for}.",
  },
  closing: "Yours sincerely",
  retelling:
    "This is a retelling for demonstration, made from facts in our own words. It is not {what} (dated {dated}), " +
    "whose text as held ({held}) has the SHA-256 {sha256}.",
  // Nothing is worded of representations: the process as assumed knows none.
  wordings: {
    salutation: "Dear {name}",
    draft: "DRAFT: this letter has not been issued.",
    withdrawn: "This assessment was withdrawn on {on}.",
    replacing:
      "Once it is issued, this letter takes the place of the letter of {on}, which had the digest {digest}.",
    replaced: "This letter takes the place of the letter of {on}, which had the digest {digest}.",
    retold: "The record behind this letter was made afterwards, and is marked {provenance}",
    gradesHeading: "The grades",
    gradesCaption: "Grades of services for children and young people, {body}, {cycle}",
    judgementColumn: "Judgement",
    gradeColumn: "Grade",
    stepsColumn: "On the scale",
    provenanceColumn: "How it is known",
    ungraded: "Not yet graded",
    withheld: "Grade withheld until both grades are opened",
    derived: "Nobody gave this grade: it is worked out by rule from the other grades.",
    documented: "documented: a source of the time says so.",
    inferred: "inferred: read out of a source that does not say so itself.",
    reconstructed: "reconstructed: no source tells it; the life of an assessment needs it.",
    keyHeading: "Key to the grades",
    keyLead:
      "{scale}, the best first: 4 is the best grade and 1 the worst. The descriptors of 2007 were not found; these are what " +
      "sources of the time say of the same family of grades.",
    meaningColumn: "What is said of it",
    descriptorSource: "Source: {source}",
    noDescriptor: "No descriptor was found.",
    basisHeading: "What the grades rest on",
    statutoryHeading: "What the grades count for",
    checkHeading: "How to check this letter",
    check:
      "Whoever holds the record of this assessment can check this letter: “{command}” tells whether the record still " +
      "makes the letter that was issued with the digest {digest}, and “assay letter” writes that letter again to be " +
      "compared with this one.",
    checkDraft: "A draft has no digest to check it by; the issued letter will state one.",
    madeBy: "Made with the template {template}, version {version}.",
  },
};
