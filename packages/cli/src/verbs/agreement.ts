import { agreement } from "@assay/agreement";
import { agreementText } from "../agreement-text.ts";
import { declaredScale } from "../declared-scale.ts";
import { readRatings } from "../ratings-file.ts";
import type { Report } from "../trouble.ts";

/** Says how well the graders of a file of ratings agree. */
export function agreementVerb(path: string, options: { readonly scale: string }): Report {
  const scale = declaredScale(options.scale);
  const { ratings, notGraded, columnsUnread } = readRatings(path, scale);
  const found = agreement(ratings);
  const { subjects, raters, observed, coefficients } = found;
  return {
    text: agreementText(found, { scale, notGraded, columnsUnread }),
    json: {
      v: 0,
      scale: scale.grades,
      subjects,
      raters,
      ratings: found.ratings,
      notGraded,
      columnsUnread,
      observed,
      coefficients,
    },
  };
}
