import * as fc from "fast-check";
import { expect, test } from "vitest";
import { scriptData } from "./script-data.ts";

/** Any text, of halves of signs as well. */
const text = fc
  .array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));

test("what scriptData() writes reads back as it was, and nothing in it ends or opens an element", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(text, fc.constantFrom("</script>", "<!--", "<script", "\u2028")), { maxLength: 5 }),
      (texts) => {
        const written = scriptData({ texts });
        expect(JSON.parse(written)).toEqual({ texts });
        expect(written).not.toMatch(/[<\u2028\u2029]/);
      },
    ),
  );
});
