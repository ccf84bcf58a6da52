/// <reference lib="dom" />
import { launchBrowser, openPage, type Browser, type WatchedPage } from "@assay/browser";
import { strFromU8, unzipSync } from "fflate";
import { marked } from "marked";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { renderDocx } from "./docx.ts";
import { full, saying } from "./hostile-page.test-data.ts";
import { renderHtml } from "./html.ts";
import { renderMarkdown } from "./markdown.ts";
import { ours, payloads } from "./payloads.test-data.ts";
import { printable } from "./printable.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
vi.setConfig({ testTimeout: 120_000 });

/** What a document came to in the browser: its elements with their attributes, its rules of style, and a few texts. */
interface Census {
  readonly elements: readonly string[];
  readonly rules: readonly string[];
  readonly heading: string;
  readonly title: string;
  readonly hit: boolean;
}

/** Opens each document in a frame of its own, and tells what came of it. Frames have no rules but their own. */
async function look({ page }: WatchedPage, documents: readonly string[]): Promise<readonly Census[]> {
  return page.evaluate(async (texts) => {
    const frames = await Promise.all(
      texts.map(
        (text) =>
          new Promise<HTMLIFrameElement>((resolve) => {
            const frame = document.createElement("iframe");
            frame.addEventListener("load", () => resolve(frame), { once: true });
            frame.srcdoc = text;
            document.body.append(frame);
          }),
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    const found = frames.map(({ contentDocument: inside, contentWindow }) => ({
      elements: Array.from(
        inside?.querySelectorAll("*") ?? [],
        (element) => `${element.localName} ${element.getAttributeNames().join(" ")}`,
      ),
      rules: Array.from(inside?.styleSheets[0]?.cssRules ?? [], (rule) => rule.constructor.name),
      heading: inside?.querySelector("h1")?.textContent ?? "",
      title: inside?.title ?? "",
      hit: "hit" in window || (contentWindow !== null && "hit" in contentWindow),
    }));
    for (const frame of frames) frame.remove();
    return found;
  }, documents);
}

/** Looks at a document for each payload, some at a time, and holds each against the harmless one. */
async function expectHarmless(texts: readonly string[], write: (text: string) => string): Promise<void> {
  const watched = await openPage(browser);
  const [plain] = await look(watched, [write("Northmere")]);
  expect(plain?.elements.length).toBeGreaterThan(40);
  for (let start = 0; start < texts.length; start += 40) {
    const some = texts.slice(start, start + 40);
    const found = await look(watched, some.map(write));
    for (const [place, text] of some.entries()) {
      const { elements, rules, hit, heading: shown } = found[place] ?? {};
      expect({ text, hit, shown, elements, rules }).toEqual({
        text,
        hit: false,
        shown: printable(text),
        elements: plain?.elements,
        rules: plain?.rules,
      });
    }
  }
  expect(watched.mishaps).toEqual([]);
  await watched.close();
}

const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>\n/;

const [issued] = full;

describe("a text in every field", () => {
  test("shows as itself in HTML, under the policy of the page: nothing runs and nothing is asked for", async () => {
    await expectHarmless(payloads, (text) => renderHtml(saying(issued, text)));
  });

  test.each(full)(
    "shows as itself in HTML of a letter ($status) where no policy stops it",
    async (letter) => {
      expect(renderHtml(letter)).toMatch(policy);
      await expectHarmless(ours, (text) => renderHtml(saying(letter, text)).replace(policy, ""));
    },
  );

  test("shows as itself in Markdown that another library makes HTML of, without cleaning it", async () => {
    // Of a blank text no paragraph comes, so that there is less than of another.
    const said = payloads.filter((text) => printable(text) !== "");
    await expectHarmless(said, (text) => markedPage(renderMarkdown(saying(issued, text))));
  });
});

test("the harness sees what runs, and what is asked for", async () => {
  const watched = await openPage(browser);
  const [ran] = await look(watched, ["<h1>x</h1><script>window.hit = 1</script>"]);
  expect(ran).toMatchObject({ hit: true });
  const guarded = renderHtml(issued).replace("<main", "<script>window.hit = 1</script><main");
  const [stopped] = await look(watched, [guarded]);
  expect(stopped).toMatchObject({ hit: false });
  expect(watched.mishaps.map(({ kind }) => kind)).toEqual(["console error"]);
  await watched.close();
});

test("every part of a Word document with such texts is well-formed XML", async () => {
  const watched = await openPage(browser);
  const sections = payloads.flatMap((text) => saying(issued, text).sections.slice(0, 1));
  const bytes = await renderDocx({ ...saying(issued, payloads.join(" ")), sections });
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
  const broken = await watched.page.evaluate(
    (texts) =>
      texts.filter(
        ([, text]) =>
          new DOMParser().parseFromString(text, "application/xml").querySelector("parsererror") !== null,
      ),
    parts,
  );
  expect(parts.length).toBeGreaterThan(10);
  expect(broken.map(([name]) => name)).toEqual([]);
  await watched.close();
});

function markedPage(markdown: string): string {
  return `<!doctype html><title>x</title>${marked.parse(markdown, { async: false })}`;
}
