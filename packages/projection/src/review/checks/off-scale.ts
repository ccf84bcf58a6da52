import { scaleOf } from "@assay/rules";
import { found } from "../finding.ts";
import { called, liveEvidence, revisionsOf, sectionOf, storyOf, type Look } from "../reading.ts";
import { wordsOffScale } from "../words.ts";

/** Sources that rate on scales of their own. */
const rateThemselves: ReadonlySet<string> = new Set(["inspection", "external-rating"]);

/** Sections use the words of their own scale for a grade, and no others. */
export const offScale: Look = (reading) =>
  reading.framework.judgements.flatMap(({ id: judgement }) => {
    const scale = scaleOf(reading.framework, judgement);
    if (scale === undefined) return [];
    const { narrative, narrated } = storyOf(reading, judgement);
    const said = liveEvidence(reading).filter((evidence) => sectionOf(evidence) === judgement);
    const written = narrative.flatMap(({ text }) => wordsOffScale(text, scale));
    const words = new Set([...said.flatMap(({ statement }) => wordsOffScale(statement, scale)), ...written]);
    return [...words].map((word) => {
      const using = said.filter(({ statement }) => wordsOffScale(statement, scale).includes(word));
      const foreign = using.filter(({ source }) => rateThemselves.has(source.class)).map(({ id }) => id);
      const own = scale.grades.map(({ label }) => label).join(", ");
      const apart =
        foreign.length === 0
          ? ""
          : ` ${foreign.join(", ")} tells what others found, who may have a scale of their own.`;
      return found("word-off-the-scale", {
        judgement,
        severity: using.length > 0 && foreign.length === using.length ? "note" : "tension",
        events: [
          ...using.flatMap(revisionsOf),
          ...(written.includes(word) && narrated !== undefined ? [narrated.revision] : []),
        ],
        evidence: using.map(({ id }) => id),
        detail: `Under ${called(reading, judgement)} something is called "${word}", which is no grade of its scale (${own}).${apart}`,
      });
    });
  });
