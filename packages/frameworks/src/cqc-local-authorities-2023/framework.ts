import { defineFramework, type Framework, type Judgement } from "@assay/rules";
import { cqcRatings } from "../cqc-ratings.ts";
import { letterNotTold, processNotTold } from "../rules-only.ts";
import type { CqcLocalAuthorities2023Names, Statement } from "./names.ts";
import { rules } from "./rules.ts";

const titles: Readonly<Record<Statement, string>> = {
  "statement-1": "Assessing needs",
  "statement-2": "Supporting people to live healthier lives",
  "statement-3": "Equity in experience and outcomes",
  "statement-4": "Care provision, integration and continuity",
  "statement-5": "Partnerships and communities",
  "statement-6": "Safe systems, pathways and transitions",
  "statement-7": "Safeguarding",
  "statement-8": "Governance, management and sustainability",
  "statement-9": "Learning, improvement and innovation",
};

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const statements = numbers.map((number): Statement => `statement-${number}`);

/**
 * The Care Quality Commission's assessment of local authorities: nine quality statements, each scored from 1 to 4, and the
 * rating that their sum makes. People judge the scores alone.
 *
 * The bands are documented, how fractions are rounded is not. Only a full assessment may change the rating, so a statement
 * without a score leaves it open. The statements have the numbers under which the Local Government Association lists them. The
 * duty began in April 2023, of which the first day is assumed; formal assessments, in December. Process and letter are not told.
 *
 * @source Care Quality Commission, "How we determine ratings", for local authorities; Local Government Association, "Analysis of local authority CQC assessment reports"; Department of Health and Social Care, 21 September 2023, on the duty
 */
export const cqcLocalAuthorities2023: Framework<CqcLocalAuthorities2023Names> = defineFramework({
  id: "cqc-local-authorities",
  edition: "2023",
  issuer: "Care Quality Commission",
  title: "Assessments of local authorities",
  effective: { from: "2023-04-01" },
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
    ...statements.map((id): Judgement<CqcLocalAuthorities2023Names> => {
      return { id, title: titles[id], scale: "score", basis: "given", whenMissing: "block" };
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
