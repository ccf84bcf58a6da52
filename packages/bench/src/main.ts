import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureAgreement } from "./agreement.ts";
import { measureAppend } from "./append.ts";
import { measureEvaluate } from "./evaluate.ts";
import { describeFigure } from "./figure.ts";
import { measureFold } from "./fold.ts";
import { measureLive } from "./live.ts";
import { measureProve } from "./prove.ts";
import { measureRead } from "./read.ts";
import { measureReplayPage } from "./replay-page.ts";

/** Where this machine has a browser; without one the page is left out. */
const chromium = "/usr/bin/chromium";
const folder = mkdtempSync(join(tmpdir(), "assay-bench-"));
try {
  for (const measure of [
    measureEvaluate,
    measureProve,
    measureFold,
    measureLive,
    measureRead,
    measureAppend,
    measureAgreement,
    ...(existsSync(chromium) ? [measureReplayPage] : []),
  ]) {
    for (const figure of [await measure(folder)].flat()) console.log(describeFigure(figure));
  }
} finally {
  rmSync(folder, { recursive: true });
}
