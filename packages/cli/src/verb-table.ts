import type { Verb } from "./verb.ts";
import { adjudicateVerb } from "./verbs/adjudicate.ts";
import { agreementVerb } from "./verbs/agreement.ts";
import { answerVerb } from "./verbs/answer.ts";
import { areaVerb } from "./verbs/area.ts";
import { assignVerb } from "./verbs/assign.ts";
import { backtestVerb } from "./verbs/backtest.ts";
import { checkVerb } from "./verbs/check.ts";
import { compareVerb } from "./verbs/compare.ts";
import { completionVerb } from "./verbs/completion.ts";
import { determineVerb } from "./verbs/determine.ts";
import { doVerb } from "./verbs/do.ts";
import { draftVerb } from "./verbs/draft.ts";
import { establishVerb } from "./verbs/establish.ts";
import { evaluateVerb } from "./verbs/evaluate.ts";
import { explainVerb } from "./verbs/explain.ts";
import { exportVerb } from "./verbs/export.ts";
import { frameworksVerb } from "./verbs/frameworks.ts";
import { helpVerb } from "./verbs/help.ts";
import { importVerb } from "./verbs/import.ts";
import { initVerb } from "./verbs/init.ts";
import { issueVerb } from "./verbs/issue.ts";
import { letterVerb } from "./verbs/letter.ts";
import { listVerb } from "./verbs/list.ts";
import { moderateVerb } from "./verbs/moderate.ts";
import { openVerb } from "./verbs/open.ts";
import { pictureVerb } from "./verbs/picture.ts";
import { procedureVerb } from "./verbs/procedure.ts";
import { proposeVerb } from "./verbs/propose.ts";
import { queryVerb } from "./verbs/query.ts";
import { recordVerb } from "./verbs/record.ts";
import { reopenVerb } from "./verbs/reopen.ts";
import { replayVerb } from "./verbs/replay.ts";
import { representVerb } from "./verbs/represent.ts";
import { revealVerb } from "./verbs/reveal.ts";
import { reviewVerb } from "./verbs/review.ts";
import { reviseVerb } from "./verbs/revise.ts";
import { runVerb } from "./verbs/run.ts";
import { sampleVerb } from "./verbs/sample.ts";
import { schemaVerb } from "./verbs/schema.ts";
import { secondGradeVerb } from "./verbs/second-grade.ts";
import { settleVerb } from "./verbs/settle.ts";
import { signOffVerb } from "./verbs/sign-off.ts";
import { statusVerb } from "./verbs/status.ts";
import { supersedeVerb } from "./verbs/supersede.ts";
import { timelineVerb } from "./verbs/timeline.ts";
import { trailVerb } from "./verbs/trail.ts";
import { viewVerb } from "./verbs/view.ts";
import { whyNotVerb } from "./verbs/why-not.ts";
import { writeVerb } from "./verbs/write.ts";

/** All verbs of `assay`; help, completion, schemas and the reference page are made of this table, in this order. */
export const verbTable: readonly Verb[] = [
  // Reading a record
  listVerb,
  replayVerb,
  explainVerb,
  timelineVerb,
  statusVerb,
  trailVerb,
  pictureVerb,
  letterVerb,
  viewVerb,
  // Looking for faults
  checkVerb,
  procedureVerb,
  reviewVerb,
  sampleVerb,
  // Keeping a record
  initVerb,
  runVerb,
  importVerb,
  exportVerb,
  // Acts on an assessment, in the order of its life
  openVerb,
  assignVerb,
  recordVerb,
  establishVerb,
  proposeVerb,
  reviseVerb,
  secondGradeVerb,
  revealVerb,
  adjudicateVerb,
  moderateVerb,
  queryVerb,
  answerVerb,
  settleVerb,
  writeVerb,
  areaVerb,
  draftVerb,
  representVerb,
  determineVerb,
  signOffVerb,
  issueVerb,
  reopenVerb,
  supersedeVerb,
  doVerb,
  // Frameworks and graders
  frameworksVerb,
  evaluateVerb,
  whyNotVerb,
  compareVerb,
  backtestVerb,
  agreementVerb,
  // About assay
  helpVerb,
  schemaVerb,
  completionVerb,
];
