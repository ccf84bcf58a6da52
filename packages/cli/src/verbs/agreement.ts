import * as z from "zod";
import { declaredScale } from "../declared-scale.ts";
import { needed, one } from "../option.ts";
import type { Report } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

const figure = z.union([
  z.strictObject({ estimate: z.number(), se: z.number(), low: z.number(), high: z.number() }),
  z.strictObject({ undefined: z.string() }),
]);
const byWeights = z.record(z.enum(["unweighted", "linear", "quadratic", "ordinal"]), figure);

/** Says how well the graders of a file of ratings agree. */
export const agreementVerb: Verb = defineVerb({
  name: "agreement",
  group: "Frameworks and graders",
  summary: "say how well graders agree, from columns subject, rater, grade",
  arguments: { ratings: one("a table of ratings", "ratings.csv") },
  options: {
    scale: needed(
      "scale",
      "a framework's scale (apa@2007:four-grades), or the grades worst to best (poor,fair,good)",
    ),
  },
  examples: ["ratings.csv --scale apa@2007:four-grades", "ratings.csv --scale poor,fair,good"],
  document: documentOf({
    scale: z.array(z.string()),
    subjects: z.int(),
    raters: z.int(),
    ratings: z.int(),
    notGraded: z.int(),
    columnsUnread: z.array(z.string()),
    observed: z.strictObject({ exact: figure, adjacent: figure }),
    coefficients: z.strictObject({
      cohenKappa: byWeights.optional(),
      congerKappa: byWeights,
      fleissKappa: byWeights,
      gwetAC: byWeights,
      brennanPrediger: byWeights,
      krippendorffAlpha: z.record(z.enum(["nominal", "ordinal", "interval"]), figure),
    }),
  }),
  run: async ({ ratings }, { scale }) => agreementReport(ratings, scale),
});

async function agreementReport(path: string, scaleAsked: string): Promise<Report> {
  const scale = await declaredScale(scaleAsked);
  // Loaded on demand: its library of distributions would slow every other verb.
  const [{ agreement }, { agreementText }, { readRatings }] = await Promise.all([
    import("@assay/agreement"),
    import("../agreement-text.ts"),
    import("../ratings-file.ts"),
  ]);
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
