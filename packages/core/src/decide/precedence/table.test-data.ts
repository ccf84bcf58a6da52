import type { AssessmentCommand } from "../../command/commands.ts";
import { afterwards } from "./afterwards.test-data.ts";
import { onEvidence } from "./evidence.test-data.ts";
import { proposing } from "./grading.test-data.ts";
import { sendingIt } from "./letter.test-data.ts";
import { moderating } from "./moderation.test-data.ts";
import { opening } from "./opening.test-data.ts";
import type { Precedence, Rows } from "./precedence.test-data.ts";
import { gradingTwice } from "./second-grading.test-data.ts";
import { writingIt } from "./writing.test-data.ts";

/** For each command, every way to be refused that its act documents. */
const table: Rows<AssessmentCommand["type"]> = {
  ...opening,
  ...onEvidence,
  ...proposing,
  ...gradingTwice,
  ...moderating,
  ...writingIt,
  ...sendingIt,
  ...afterwards,
};

export type Row = Precedence<AssessmentCommand>;

/** The table by the name of each command. What a breach changes is of the command in its row, which a union hides. */
export const rows: readonly (readonly [string, Row])[] = Object.values(table).map((row) => [
  row.command.type,
  row as Row,
]);
