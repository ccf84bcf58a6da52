import { expect, test } from "vitest";
import { northmere } from "./histories.test-data.ts";
import { pages } from "./page.test-data.ts";
import { recordOf } from "./record.test-data.ts";
import { readTemplate } from "./template.ts";
import { viewPage } from "./view-page.ts";

const { open } = pages();

const payloads: readonly string[] = [
  "</script><script>globalThis.ran=1</script>",
  "<!--<script>",
  "<img src=x onerror=globalThis.ran=1>",
  '"><svg onload=globalThis.ran=1>',
  "javascript:globalThis.ran=1",
  "' onfocus='globalThis.ran=1' autofocus='",
  "<style>*{display:none}</style>",
  "<a href=javascript:globalThis.ran=1>x</a>",
  "{{constructor.constructor('globalThis.ran=1')()}}",
  "__proto__",
  "%title%%record%",
  "\u2028\u2029\u202E abc",
];

test("a record with markup, styles, addresses and templates in every field shows them as text, and nothing of it runs", async () => {
  const payload = payloads.join(" ");
  const ndjson = await recordOf([northmere("northmere-2031", "2031", (words) => `${payload} ${words}`)]);
  const { page, close, go } = await open({ ndjson, more: { title: payload } });
  for (const view of [
    "board",
    "how",
    "why",
    "evidence",
    "trail",
    "procedure",
    "areas",
    "compare",
    "record",
  ]) {
    await go(`#view=${view}&judgement=trees`);
    expect(await page.evaluate("globalThis.ran")).toBeUndefined();
  }
  expect(await page.textContent("h1")).toContain(payload.slice(0, 200));
  expect(await page.evaluate("document.querySelectorAll('script').length")).toBe(4);
  expect(
    await page.evaluate("document.querySelectorAll('#page img, #page style, #page script').length"),
  ).toBe(0);
  await page.emulateMedia({ media: "print" });
  expect(await page.evaluate("globalThis.ran")).toBeUndefined();
  await close();
});

test.each(payloads)("a page whose title and record begin with %j opens", async (payload) => {
  const told = northmere("northmere-2031", "2031", (words) => payload + words);
  const html = viewPage({ title: payload, records: [{ name: payload, ndjson: await recordOf([told]) }] });
  // Just the scripts that the page is made of, and its data as one of them.
  expect(html.match(/<script/g)).toHaveLength(readTemplate().match(/<script/g)?.length ?? 0);
  expect(html.match(/<\/script/g)).toHaveLength(3);
});

test("an address with markup in every part is text as well", async () => {
  const ndjson = await recordOf([northmere()]);
  const payload = encodeURIComponent('"><img src=x onerror=globalThis.ran=1>');
  const keys = ["stream", "at", "judgement", "view", "grade", "vs", "with", "q", "of"];
  const { page, close } = await open({
    ndjson,
    fragment: `#${keys.map((key) => `${key}=${payload}`).join("&")}`,
  });
  expect(await page.evaluate("globalThis.ran")).toBeUndefined();
  expect(await page.locator(".notice").count()).toBeGreaterThan(3);
  await close();
});
