import { found } from "../finding.ts";
import { called, storyOf, type Look } from "../reading.ts";

/** A grade that is taken over is no longer under review by the body that gave it. */
export const importsFinal: Look = (reading) =>
  reading.framework.judgements.flatMap(({ id, imported }) => {
    const last = imported === undefined ? undefined : storyOf(reading, id).imported.at(-1);
    if (last?.standing !== "subject-to-review") return [];
    return [
      found("import-under-review", {
        judgement: id,
        severity: "gap",
        events: [last.revision],
        evidence: [],
        detail: `${called(reading, id)} takes over "${last.grade}" from ${last.from.issuer}, which still reviews it.`,
      }),
    ];
  });
