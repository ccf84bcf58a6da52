import { defineFramework, type Framework, type Judgement } from "@assay/rules";
import { cqcRatings } from "../cqc-ratings.ts";
import { letterNotTold, processNotTold } from "../rules-only.ts";
import type { CqcLocalAuthorities2023Names, Statement } from "./names.ts";
import { rules } from "./rules.ts";

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const statements = numbers.map((number): Statement => `statement-${number}`);

/**
 * The Care Quality Commission's assessment of local authorities: nine quality statements, each scored from 1 to 4, and the
 * rating that their sum makes. People judge the scores alone.
 *
 * The bands are documented, how fractions are rounded is not. Only a full assessment may change the rating, so a statement
 * without a score leaves it open. The statements' names were not read, and only the year of the beginning is known, so the first
 * day is that year's. Process and letter are not told.
 *
 * @source Care Quality Commission, "How we determine ratings", for local authorities
 */
export const cqcLocalAuthorities2023: Framework<CqcLocalAuthorities2023Names> = defineFramework({
  id: "cqc-local-authorities",
  edition: "2023",
  issuer: "Care Quality Commission",
  title: "Assessments of local authorities",
  effective: { from: "2023-01-01" },
  scales: {
    score: {
      title: "Score of a quality statement: 4 is the best",
      grades: (["1", "2", "3", "4"] as const).map((key) => ({
        key,
        label: key,
        value: Number(key),
        points: Number(key),
      })),
      nonGrades: [{ key: "not-assessed", label: "Not assessed" }],
    },
    "four-ratings": { title: "The Commission's four ratings", grades: cqcRatings },
  },
  judgements: [
    ...numbers.map((number): Judgement<CqcLocalAuthorities2023Names> => {
      return {
        id: `statement-${number}`,
        title: `Quality statement ${number}`,
        scale: "score",
        basis: "given",
        whenMissing: "block",
      };
    }),
    {
      id: "overall",
      title: "Overall rating",
      scale: "four-ratings",
      basis: "derived",
      role: "overall",
      whenMissing: "block",
    },
  ],
  groups: { statements },
  facts: {},
  rules,
  outcome: "overall",
  accepts: [],
  process: processNotTold(),
  letter: letterNotTold([...statements, "overall"]),
  wording: { inferredExpectation: "The bands were published; how fractions are rounded was not." },
});
