import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./launch-browser.ts";
import { openPage } from "./open-page.ts";
import type { Browser } from "playwright-core";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const afterLoading = async (html: string): Promise<readonly string[]> => {
  const { page, mishaps, close } = await openPage(browser);
  await page.setContent(html);
  await page.waitForTimeout(100);
  await close();
  return mishaps.map(({ kind }) => kind);
};

test("openPage() shows a page, as wide as it is asked to", async () => {
  const { page, mishaps, close } = await openPage(browser, { viewport: { width: 360, height: 640 } });
  await page.setContent("<h1>Northmere</h1>");
  expect(await page.textContent("h1")).toBe("Northmere");
  expect(await page.evaluate("innerWidth")).toBe(360);
  expect(mishaps).toEqual([]);
  await close();
});

test.each([
  { desc: "a request", html: '<img src="http://northmere.invalid/a.png">', kind: "request" },
  { desc: "an error on the console", html: "<script>console.error('x')</script>", kind: "console error" },
  { desc: "an exception", html: "<script>throw new Error('x')</script>", kind: "exception" },
  { desc: "a dialogue", html: "<script>setTimeout(() => alert('x'))</script>", kind: "dialogue" },
])("openPage() notes $desc", async ({ html, kind }) => {
  expect(await afterLoading(html)).toContain(kind);
});

test("openPage() lets through what is served", async () => {
  const { page, mishaps, close } = await openPage(browser, {}, (address) => address.includes("127.0.0.1"));
  await page.goto("http://127.0.0.1:9/").catch(() => undefined);
  expect(mishaps.filter(({ kind }) => kind === "request")).toEqual([]);
  await close();
});
