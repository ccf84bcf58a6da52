import { commandsFor, type Command } from "@assay/core";
import { apa2007 } from "@assay/frameworks/apa-2007";

const apa = commandsFor(apa2007);
const about = { assessment: "northmere-2031", because: "It is so.", evidence: ["e1"] };

/** Judgement ids and grades are completed from the framework. */
export const typed: readonly Command[] = [
  apa.proposeGrade({ ...about, judgement: "staying-safe", grade: "good" }),
  apa.settleJudgement({ assessment: "northmere-2031", judgement: "capacity-to-improve", restsOn: 41 }),
];

/** No other word is one of them, and no field may be left out. */
export const refused: readonly Command[] = [
  // @ts-expect-error There is no such judgement.
  apa.proposeGrade({ ...about, judgement: "staying-save", grade: "good" }),
  // @ts-expect-error There is no such grade.
  apa.proposeGrade({ ...about, judgement: "staying-safe", grade: "splendid" }),
  // @ts-expect-error A settlement rests on what was seen.
  apa.settleJudgement({ assessment: "northmere-2031", judgement: "staying-safe" }),
  // @ts-expect-error Evidence serves judgements of the framework.
  apa.recordEvidence({ judgements: ["noise"] }),
];
