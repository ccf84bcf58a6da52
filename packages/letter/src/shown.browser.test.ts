/// <reference lib="dom" />
import { launchBrowser, openPage, type Browser } from "@assay/browser";
import axe from "axe-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { renderHtml } from "./html.ts";
import { draft, page, superseding } from "./pages.test-data.ts";

const pages = [
  { desc: "a letter", shown: page },
  { desc: "a draft", shown: draft },
  { desc: "a letter that took the place of another", shown: superseding },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.each(pages)("axe finds nothing to mend in $desc", async ({ shown }) => {
  const watched = await openPage(browser);
  await watched.page.setContent(renderHtml(shown));
  await watched.page.evaluate(axe.source);
  const { violations } = await watched.page.evaluate<{ violations: { id: string; help: string }[] }>(
    "axe.run()",
  );
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
  expect(watched.mishaps).toEqual([]);
  await watched.close();
});

test.each([320, 360, 1200])("the letter is read without scrolling sideways at %s px", async (width) => {
  const { page: tab, close } = await openPage(browser, { viewport: { width, height: 700 } });
  const longName = { ...draft, body: { name: "N".repeat(120), address: [] } };
  await tab.setContent(renderHtml(longName));
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await close();
});

test("the first key leads past the head, and each judgement of the table leads to its part", async () => {
  const { page: tab, close } = await openPage(browser);
  await tab.setContent(renderHtml(draft));
  await tab.keyboard.press("Tab");
  expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the letter");
  const led = await tab.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLAnchorElement>("table a"), (link) => [
      link.textContent,
      document.querySelector(`${link.hash} h2`)?.textContent,
    ]),
  );
  expect(led.map(([from]) => from)).toEqual(["Overall", "Staying safe", "Being healthy"]);
  expect(led.filter(([from, to]) => from !== to)).toEqual([]);
  await close();
});

test("grades of different height look different without colour, in grey and in forced colours", async () => {
  const { page: tab, close } = await openPage(browser, { forcedColors: "active" });
  await tab.setContent(renderHtml(page));
  await tab.addStyleTag({ content: "html { filter: grayscale(1) }" });
  const pictures = await tab.locator(".key .steps svg").all();
  const seen = await Promise.all(pictures.map((each) => each.screenshot()));
  expect(seen).toHaveLength(4);
  expect(new Set(seen.map((bytes) => bytes.toString("base64"))).size).toBe(4);
  await close();
});

test("all of it prints, on A4", async () => {
  const { page: tab, close } = await openPage(browser);
  await tab.setContent(renderHtml(draft));
  await tab.emulateMedia({ media: "print" });
  const hidden = await tab.evaluate(() =>
    Array.from(document.querySelectorAll("main *, footer *"))
      .filter((each) => each.textContent !== "" && each.closest(".spoken, svg") === null)
      .filter((each) => each.getClientRects().length === 0)
      .map((each) => each.outerHTML),
  );
  expect(hidden).toEqual([]);
  const pdf = (await tab.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  await close();
});
