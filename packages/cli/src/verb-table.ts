import type { Verb } from "./verb.ts";
import { agreementVerb } from "./verbs/agreement.ts";
import { completionVerb } from "./verbs/completion.ts";
import { explainVerb } from "./verbs/explain.ts";
import { exportVerb } from "./verbs/export.ts";
import { helpVerb } from "./verbs/help.ts";
import { importVerb } from "./verbs/import.ts";
import { letterVerb } from "./verbs/letter.ts";
import { listVerb } from "./verbs/list.ts";
import { pictureVerb } from "./verbs/picture.ts";
import { procedureVerb } from "./verbs/procedure.ts";
import { replayVerb } from "./verbs/replay.ts";
import { reviewVerb } from "./verbs/review.ts";
import { sampleVerb } from "./verbs/sample.ts";
import { schemaVerb } from "./verbs/schema.ts";
import { statusVerb } from "./verbs/status.ts";
import { timelineVerb } from "./verbs/timeline.ts";
import { trailVerb } from "./verbs/trail.ts";

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
  // Looking for faults
  procedureVerb,
  reviewVerb,
  sampleVerb,
  // Keeping a record
  importVerb,
  exportVerb,
  // Frameworks and graders
  agreementVerb,
  // About assay
  helpVerb,
  schemaVerb,
  completionVerb,
];
