import { strFromU8, unzipSync } from "fflate";
import { convertToHtml, extractRawText } from "mammoth";
import { afterEach, expect, test, vi } from "vitest";
import { composeLetter } from "./compose-letter.ts";
import { renderDocx } from "./docx.ts";
import { draft, page, section, superseding } from "./pages.test-data.ts";
import { payloads } from "./payloads.test-data.ts";
import { printable } from "./printable.ts";

const pages = [
  { desc: "a letter", shown: page, file: "made-up-letter-1" },
  { desc: "a draft with its last day for representations", shown: draft, file: "made-up-draft-1" },
  { desc: "a letter that took the place of another", shown: superseding, file: "made-up-superseding-1" },
];

const partOf = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

afterEach(() => void vi.useRealTimers());

// `npx vitest run --project letter src/docx.test.ts -u` writes them anew; another wording is another version.
test.each(pages)("renderDocx() writes $desc, as another reader reads its text", async ({ shown, file }) => {
  const { value } = await extractRawText({ buffer: Buffer.from(await renderDocx(shown)) });
  await expect(`${value.trim()}\n`).toMatchFileSnapshot(`../golden/${file}.golden.docx.txt`);
});

test.each(pages)("$desc has the headings, lists and tables of its parts", async ({ shown }) => {
  const { parts, afterwards, title } = composeLetter(shown);
  const blocks = [...parts, ...afterwards].flatMap((part) => [
    ...(part.heading === undefined ? [] : [{ level: 2, text: part.heading }]),
    ...part.blocks.flatMap((block) => (block.kind === "heading" ? [{ level: 3, text: block.text }] : [])),
  ]);
  const all = [...parts, ...afterwards].flatMap((part) => part.blocks);
  const items = all.flatMap((block) => (block.kind === "list" ? block.items : []));
  const { value: html, messages } = await convertToHtml({ buffer: Buffer.from(await renderDocx(shown)) });
  const headings = Array.from(html.matchAll(/<h(\d)>(.*?)<\/h\1>/g), ([, level, text]) => ({
    level: Number(level),
    text,
  }));
  expect(headings).toEqual([{ level: 1, text: title }, ...blocks]);
  expect(Array.from(html.matchAll(/<li>(.*?)<\/li>/g), ([, text]) => text)).toEqual(items);
  expect(html.match(/<table><thead><tr><th>/g)).toHaveLength(2);
  expect(html).not.toContain("<p></p>");
  expect(messages.filter(({ type }) => type === "error")).toEqual([]);
});

test("it has a title, is in British English, repeats the heads of its tables, and names its page", async () => {
  const bytes = await renderDocx(page);
  expect(partOf(bytes, "docProps/core.xml")).toContain(
    "<dc:title>Letter to Northmere County Council: Assessment of services 2031</dc:title>",
  );
  expect(partOf(bytes, "word/styles.xml")).toContain('<w:lang w:val="en-GB"/>');
  expect(partOf(bytes, "word/document.xml").match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(partOf(bytes, "word/header1.xml")).toContain(
    "Assessment of services 2031: Northmere County Council",
  );
  expect(partOf(bytes, "word/footer1.xml")).toMatch(/Page .*PAGE.* of .*NUMPAGES/s);
});

test("the same letter makes the same bytes, whenever it is written", async () => {
  const written = await renderDocx(page);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2040-06-01T12:00:00Z") });
  expect(await renderDocx(page)).toEqual(written);
});

test("it bears the day of issue; a draft, and one whose day is no day, bear none", async () => {
  expect(partOf(await renderDocx(page), "docProps/core.xml").match(/2031-12-04T00:00:00Z/g)).toHaveLength(2);
  const claimed = { ...page, issued: { on: "about 2031", signatory: {}, digest: "ab12" } };
  for (const shown of [draft, claimed]) {
    const properties = partOf(await renderDocx(shown), "docProps/core.xml");
    expect(properties).toContain("<dc:title>");
    expect(properties).not.toContain("dcterms:created");
  }
});

test("a text that somebody writes shows as itself, whatever it is", async () => {
  const texts = payloads.filter((text) => printable(text) !== "");
  const sections = texts.map((heading) => ({ ...section, heading, areas: null }));
  const bytes = await renderDocx({ ...page, sections });
  const { value: html } = await convertToHtml({ buffer: Buffer.from(bytes) });
  const shown = Array.from(html.matchAll(/<h2>(.*?)<\/h2>/gs), ([, text = ""]) => text);
  const from = shown.indexOf("What the grades rest on") + 1;
  const signs: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  const read = shown.map((text) =>
    text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => signs[name] ?? ""),
  );
  expect(read.slice(from, from + texts.length)).toEqual(texts.map(printable));
});
