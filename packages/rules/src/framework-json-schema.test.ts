import { expect, test } from "vitest";
import { frameworkJsonSchema } from "./framework-json-schema.ts";

test("the JSON Schema that editors use is the one that is committed", async () => {
  // `npx vitest run --project rules -u src/framework-json-schema.test.ts` writes it anew.
  const text = `${JSON.stringify(frameworkJsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../schema/framework.schema.json");
});

test("it knows the names of every kind of rule and aggregate", () => {
  const text = JSON.stringify(frameworkJsonSchema());
  const kinds = ["aggregate", "shift", "limit", "gate"];
  const aggregates = [
    "lowest",
    "highest",
    "kthLowest",
    "median",
    "firstOf",
    "bands",
    "jointBands",
    "table",
    "startAt",
  ];
  for (const name of [...kinds, ...aggregates]) expect(text).toContain(`"const":"${name}"`);
});
