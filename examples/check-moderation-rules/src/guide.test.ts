import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

/** Code without what depends on where it stands. */
const plain = (code: string): string => code.replaceAll(/\s+/g, " ").trim();

test("what the guide to grading rules shows is what runs here", () => {
  const guide = read("../../../docs/guides/check-your-grading-rules.md");
  const runs = plain(read("./grading-rules.test.ts"));
  const shown = Array.from(guide.matchAll(/```ts\n([\s\S]*?)```/g), ([, code = ""]) =>
    code.replaceAll(/^import .*\n/gm, ""),
  );
  expect(shown).toHaveLength(5);
  for (const code of shown) expect(runs).toContain(plain(code));
});
