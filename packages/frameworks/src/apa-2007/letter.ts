import type { LetterPlan } from "@assay/rules";
import type { Apa2007Names } from "./names.ts";

/** The letter, built section by section as the letters of 2007 were; the wording is our own throughout. */
export const letter: LetterPlan<Apa2007Names> = {
  template: "apa-letter",
  version: 1,
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
  grade: "Grade {value}",
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
};
