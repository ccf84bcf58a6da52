import { expect, test } from "vitest";
import { emptyNames } from "./names.ts";

test.each([
  { path: "packages/core/src/utils/a.ts", name: "utils" },
  { path: "packages/core/src/util.ts", name: "util.ts" },
  { path: "packages/core/src/helpers.test.ts", name: "helpers.test.ts" },
  { path: "packages/core/src/Helper.ts", name: "Helper.ts" },
  { path: "seeds/common/a.json", name: "common" },
  { path: "docs/misc.md", name: "misc.md" },
  { path: "packages/rules/src/types.ts", name: "types.ts" },
])("emptyNames() finds $path", ({ path, name }) => {
  expect(emptyNames(path)).toEqual([
    `Cannot name "${name}" so in ${path}: the name fits everything; name the one idea in it.`,
  ]);
});

test.each([
  "packages/rules/src/utilities-of-scale.ts",
  "packages/core/src/eventTypes.ts",
  "docs/types-of-rule.md",
])("emptyNames() passes %s", (path) => {
  expect(emptyNames(path)).toEqual([]);
});
