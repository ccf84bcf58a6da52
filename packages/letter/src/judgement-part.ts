import type { LetterPage, LetterSection } from "@assay/projection";
import { stepsOf } from "./grade-steps.ts";
import type { Part, ShownGrade } from "./letter-document.ts";
import { say } from "./wording.ts";

/** One judgement: its grade, the reasons for it, and what to develop. */
export function judgementPart(page: LetterPage, section: LetterSection): Part {
  const { heading, paragraphs, areas, derived } = section;
  return {
    heading,
    blocks: [
      { kind: "grade", grade: shown(page, section) },
      ...(derived !== undefined && derived.unjudged === undefined
        ? [{ kind: "paragraph", text: say(page, "derived") } as const]
        : []),
      ...paragraphs.map(({ text }) => ({ kind: "paragraph", text }) as const),
      ...(areas === null
        ? []
        : [
            { kind: "heading", text: areas.heading } as const,
            { kind: "list", items: areas.items.map(({ text }) => text) } as const,
          ]),
    ],
  };
}

function shown(
  page: LetterPage,
  { judgement, grade, gradeLine, provenance, withheld }: LetterSection,
): ShownGrade {
  const steps = grade === null ? undefined : stepsOf(page, judgement, grade.key);
  return {
    words: gradeLine ?? say(page, withheld === true ? "withheld" : "ungraded"),
    ...(steps === undefined ? {} : { steps }),
    ...(provenance === "recorded" || provenance === "documented" ? {} : { mark: provenance }),
  };
}
