import { project, readNdjson, recordedEvents } from "@assay/core";
import { apa2007 } from "@assay/frameworks/apa-2007";
import { renderHtml, renderMarkdown } from "@assay/letter";
import { letterPage } from "@assay/projection";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const stream = "leicestershire-2007";
const read = readNdjson(
  new Uint8Array(readFileSync(new URL("../leicestershire-2007/leicestershire-2007.ndjson", import.meta.url))),
);
if (read._tag === "Left") throw new Error(JSON.stringify(read.left));
const events = read.right.commits.flatMap(({ commit }) => recordedEvents(commit));
const page = project(
  letterPage,
  events.filter((event) => event.stream === stream),
  { framework: apa2007, stream },
);
const golden = (ending: string): string =>
  `../leicestershire-2007/${page.template.id}-${page.template.version}.golden.${ending}`;

// `npx vitest run --project seeds src/letter.test.ts -u` writes them anew; another wording is another version.
test("the letter of Leicestershire is, byte for byte, what its template of this version makes", async () => {
  await expect(renderMarkdown(page)).toMatchFileSnapshot(golden("md"));
  await expect(renderHtml(page)).toMatchFileSnapshot(golden("html"));
});

test("it says on its face that it is a retelling, of which document, and how its record is known", () => {
  for (const text of [renderMarkdown(page), renderHtml(page)]) {
    expect(text).toContain("This is a retelling for demonstration");
    expect(text).toContain("1efa5f5b023f3395bd1807b6a72986b5ffa342eb3a7cf702c38cb03c0630fac8");
    expect(text).toContain("is marked reconstructed: no source tells it");
    expect(text).toContain("documented: a source of the time says so.");
  }
});

test("it states no day for representations, since none is known", () => {
  expect(renderMarkdown(page)).not.toMatch(/representation/);
});

test("it is signed by whom the letter of the time was, and checked by the digest that the record states", () => {
  const issued = events.find(({ type }) => type === "LetterIssued");
  expect(issued?.data).toMatchObject({ digest: page.issued?.digest, template: page.template });
  expect(renderMarkdown(page)).toContain(String(page.issued?.digest));
});
