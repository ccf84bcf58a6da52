import { expect, test } from "vitest";
import { borrowed } from "./independence.ts";

const path = "packages/projection/src/procedure/checks/rounds.ts";

test("what decides is not taken over into procedure, in one line or in several", () => {
  expect(borrowed(path, 'import { decide, type Past, spanOf } from "@assay/core";')).toEqual([
    `Cannot take "decide" over from "@assay/core" in ${path}: procedure shares nothing with decisions; work it out there.`,
  ]);
  expect(borrowed(path, 'import {\n  drawSample as draw,\n  own,\n} from "@assay/core";')).toHaveLength(1);
  expect(borrowed(path, 'export { witness } from "@assay/core";')).toHaveLength(1);
});

test("types, arithmetic, and what procedure has itself, may be used", () => {
  const text =
    'import type { Refusal } from "@assay/core";\nimport { deadlineOf } from "@assay/core";\nimport { courseOf } from "../past.ts";\nimport { letterModel } from "../../letter-model.ts";';
  expect(borrowed(path, text)).toEqual([]);
});

test("the other projections are not taken over either", () => {
  expect(borrowed(path, 'import { standingOf } from "../../standing.ts";')).toHaveLength(1);
  expect(
    borrowed(
      "packages/projection/src/procedure/procedure.ts",
      'import { standingOf } from "../standing.ts";',
    ),
  ).toHaveLength(1);
});

test("other sources, and tests, are not looked at", () => {
  expect(borrowed("packages/projection/src/standing.ts", 'import { decide } from "@assay/core";')).toEqual(
    [],
  );
  expect(borrowed(path.replace(".ts", ".test.ts"), 'import { decide } from "@assay/core";')).toEqual([]);
});
