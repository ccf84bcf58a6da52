import { describe, expect, test } from "vitest";
import { northmere } from "./histories.test-data.ts";
import { leicestershire, pages } from "./page.test-data.ts";
import { recordOf } from "./record.test-data.ts";

const { open } = pages();
const ndjson = await recordOf([northmere()]);

/** How many pages a PDF of Chromium has. */
const pagesIn = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString("latin1")
    .match(/\/Type \/Page\b/g)?.length ?? 0;

describe("what is printed", () => {
  test("is what the moment shows, well under 20 pages, and says what is left out and how to have it", async () => {
    const { page, close } = await open({
      ndjson: leicestershire(),
      fragment: "#at=r285&judgement=staying-safe&view=board",
    });
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.locator(".panel > h2").count()).toBe(5);
    const titles = await page.locator(".panel > h2").allTextContents();
    expect(titles.join("|")).toMatch(
      /Judgements as at r285\|How “Staying safe” was reached\|Why “Staying safe”.*\|Moderation trail.*\|Procedure/,
    );
    const note = page.locator(".print-note");
    expect(await note.isVisible()).toBe(true);
    expect(await note.textContent()).toMatch(
      /Printed as at r285.*Left out: .*pieces of evidence.*285 events.*“Print everything”/s,
    );
    // The trail names the evidence; what each piece says is printed where the judgement cites it.
    expect(await page.locator(".course").isVisible()).toBe(false);
    const count = pagesIn(await page.pdf({ preferCSSPageSize: true }));
    expect(count).toBeGreaterThan(2);
    expect(count).toBeLessThan(15);
    await close();
  });

  test("is everything where the reader chooses so, which the address keeps", async () => {
    const { page, close } = await open({ ndjson, fragment: "#at=r23" });
    const choice = page.getByLabel("Print everything");
    expect(await choice.isChecked()).toBe(false);
    await choice.check();
    expect(page.url()).toContain("print=all");
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.locator(".panel > h2").count()).toBe(9);
    expect(await page.locator(".course").isVisible()).toBe(true);
    expect(await page.textContent(".print-note")).toMatch(/Printed whole.*Nothing is left out/s);
    await page.emulateMedia({ media: "screen" });
    await expect.poll(() => page.locator(".panel").count()).toBe(1);
    expect(await page.locator(".print-note").isVisible()).toBe(false);
    await choice.uncheck();
    expect(page.url()).not.toContain("print");
    await close();
  });

  test("has the panel that is open besides, and evidence as it is sought", async () => {
    const { page, close, go } = await open({ ndjson, fragment: "#view=areas" });
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.locator("#areas-title").count()).toBe(1);
    await go("#view=evidence");
    await expect.poll(() => page.locator("#evidence-title").count()).toBe(0);
    await go("#view=evidence&q=gates");
    await expect.poll(() => page.locator("#evidence-title").count()).toBe(1);
    expect(await page.textContent(".print-note")).toContain("the other 3 of 4 pieces of evidence");
    await close();
  });

  test("starts by a button", async () => {
    const { page, close } = await open({ ndjson });
    await page.evaluate("globalThis.print = () => { document.title = 'asked to print'; }");
    await page.getByRole("button", { name: "Print", exact: true }).click();
    expect(await page.title()).toBe("asked to print");
    await close();
  });
});

test("a heading is printed with what it stands over", async () => {
  const { page, close } = await open({
    ndjson: leicestershire(),
    fragment: "#at=r285&judgement=staying-safe",
  });
  await page.emulateMedia({ media: "print" });
  await page.waitForSelector("#procedure-title");
  const loose = await page.evaluate(() =>
    [...document.querySelectorAll("#page h2, #page h3, #page h4")]
      .filter((heading) => getComputedStyle(heading).breakAfter !== "avoid")
      .map((heading) => heading.textContent),
  );
  expect(loose).toEqual([]);
  await close();
});
