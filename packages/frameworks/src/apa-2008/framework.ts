import { defineFramework, type Framework } from "@assay/rules";
import { apa2007, type Apa2007Names } from "../apa-2007/index.ts";

/**
 * Ofsted's annual performance assessment in its edition of 2008, the last.
 *
 * Known of it: the same seven judgements on the same four grades, and that it ended in December 2008. No rule for the overall
 * grade was published for this year either. The rules are those of 2007, which were read from published grades of both years.
 * Process and letter of 2008 were not read: they are the assumption and the wording made for 2007. Its first day is assumed,
 * as the last one of 2007 is.
 *
 * @source published grades of councils, named in each rule; Halton, 15 January 2009
 */
export const apa2008: Framework<Apa2007Names> = defineFramework({
  ...apa2007,
  edition: "2008",
  effective: { from: "2008-04-01", to: "2008-12-31" },
  wording: {
    inferredExpectation:
      "No formula was published for the overall grade: what follows is inferred from the published grades of five " +
      "councils, two of them of 2008.",
  },
});
