import { expect, test } from "vitest";
import { renderHtml } from "./html.ts";
import { draft, page, superseding } from "./pages.test-data.ts";

const pages = [
  { desc: "a letter", shown: page, file: "made-up-letter-1" },
  { desc: "a draft with its last day for representations", shown: draft, file: "made-up-draft-1" },
  { desc: "a letter that took the place of another", shown: superseding, file: "made-up-superseding-1" },
];

// `npx vitest run --project letter src/html.test.ts -u` writes them anew; another wording is another version.
test.each(pages)("renderHtml() writes $desc, byte for byte", async ({ shown, file }) => {
  await expect(renderHtml(shown)).toMatchFileSnapshot(`../golden/${file}.golden.html`);
});

test.each(pages)(
  "$desc says in which language and to whom it is, and has one heading of its own",
  ({ shown }) => {
    const html = renderHtml(shown);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(html).toMatch(/<title>Letter to Northmere County Council: Assessment of services 2031/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    const levels = Array.from(html.matchAll(/<h([1-6])/g), ([, level]) => Number(level));
    expect(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)).toEqual([]);
  },
);

test.each(pages)(
  "$desc has landmarks, a way past its head, and tables that say what heads what",
  ({ shown }) => {
    const html = renderHtml(shown);
    for (const landmark of ["header", "main", "footer"])
      expect(html.match(new RegExp(`<${landmark}[ >]`, "g"))).toHaveLength(1);
    expect(html).toContain('<a class="skip" href="#letter">');
    const tables = html.match(/<table class="\w+">\n<caption>[^<]+<\/caption>\n<thead>/g);
    expect(tables).toHaveLength(html.match(/<table/g)?.length ?? 0);
    expect(html).not.toMatch(/<th>/);
  },
);

test.each(pages)("$desc runs nothing, loads nothing, and hides nothing behind a disclosure", ({ shown }) => {
  const html = renderHtml(shown);
  expect(html).not.toMatch(/<(?:script|link|img|iframe|object|details)|\bon\w+=|url\(|@import|\bsrc=/);
  expect(html.match(/(?:href|id|aria-labelledby)="[^"]*"/g)?.filter((each) => /:/.test(each))).toEqual([]);
});

test("every link leads to a part that is there", () => {
  const html = renderHtml(draft);
  const targets = Array.from(html.matchAll(/href="#([^"]+)"/g), ([, id]) => id);
  expect(targets.length).toBe(draft.sections.length + 1);
  for (const target of targets) expect(html).toContain(`id="${target}"`);
});

test("a draft says so in words, on its face, in its name and at the head of each page", () => {
  const html = renderHtml(draft);
  expect(html).toContain('<p class="notice draft">DRAFT: this letter has not been issued.</p>');
  expect(html).toMatch(/<title>[^<]*, DRAFT<\/title>/);
  expect(html).toMatch(/@top-left \{ content: "[^"]*DRAFT"/);
  expect(renderHtml(page)).not.toContain("DRAFT");
});
