import { describe, expect, test } from "vitest";
import { northmere, twoCycles } from "./histories.test-data.ts";
import { leicestershire, pages } from "./page.test-data.ts";
import { recordOf } from "./record.test-data.ts";
import { readTemplate } from "./template.ts";

const { open } = pages();
const ndjson = await recordOf([northmere()]);

test("the page without a record is smaller than 250 KB", () => {
  expect(Buffer.byteLength(readTemplate())).toBeLessThan(250_000);
});

test("opens, scrubs to the beginning and to the end again, and shows the same as before", async () => {
  const { page, close } = await open({ ndjson: leicestershire(), fragment: "#at=r285" });
  const before = await page.locator("#panel").innerHTML();
  const slider = page.locator("#moment");
  await slider.focus();
  await page.keyboard.press("Home");
  expect(await page.textContent("#step-title")).toContain(
    "Assessment of Leicestershire County Council opened",
  );
  expect(await page.locator(".board .no-grade").count()).toBe(7);
  for (let steps = 0; steps < 30; steps += 1) await page.keyboard.press("ArrowRight");
  expect(await page.textContent(".position")).toContain("event 31 of 285");
  await page.keyboard.press("End");
  expect(await page.locator("#panel").innerHTML()).toBe(before);
  await close();
});

test("follows a grade to its evidence, and from there back to the event that recorded it", async () => {
  const { page, close } = await open({ ndjson: leicestershire() });
  await page.locator(".board a", { hasText: "Staying safe" }).click();
  expect(await page.textContent("#how-title")).toContain("Staying safe");
  const proposed = page.locator(".trail > li").first();
  expect(await proposed.textContent()).toMatch(/Proposed: 3 Good.*reconstructed/s);
  await proposed.locator("summary").click();
  await proposed.locator(".cited a").first().click();
  expect(await page.locator(".evidence-item").count()).toBe(1);
  await page.locator(".evidence-item .trace a").click();
  expect(await page.textContent("#step-title")).toMatch(/ss-01 for Staying safe/);
  await page.goBack();
  await page.goBack();
  expect(await page.textContent("#how-title")).toContain("Staying safe");
  await close();
});

test("says of a withdrawn assessment that it was, and not before", async () => {
  const whole = northmere();
  const withdrawn = {
    day: "2031-05-09",
    by: "lead-1",
    type: "AssessmentWithdrawn",
    data: { because: "Shut" },
  };
  const told = [...whole.told.slice(0, 12), withdrawn];
  const { page, close, go } = await open({ ndjson: await recordOf([{ ...whole, told }]) });
  expect(await page.textContent(".board-note")).toContain("was withdrawn");
  await go("#at=r12");
  expect(await page.locator(".board-note").count()).toBe(0);
  await close();
});

test("tells the reason of a moderation and its grounds as two sentences", async () => {
  const { page, close } = await open({ ndjson, fragment: "#view=how&judgement=paths" });
  expect(await page.textContent(".trail")).toMatch(/Reason: [^.]+\. The panel looked again/);
  await close();
});

test("a judgement that changed stands under the same heads as the others", async () => {
  const { page, close } = await open({ ndjson, fragment: "#at=r14" });
  const lefts = (of: string): Promise<readonly number[]> =>
    page
      .locator(`.board tr ${of}`)
      .evaluateAll((cells) => [
        ...new Set(
          cells.map(
            (cell) => cell.getBoundingClientRect().left + parseFloat(getComputedStyle(cell).paddingLeft),
          ),
        ),
      ]);
  expect(await page.locator(".board tr.changed").count()).toBeGreaterThan(0);
  expect(await page.locator(".board tbody tr:not(.changed)").count()).toBeGreaterThan(0);
  for (const place of [1, 2, 3, 4]) expect(await lefts(`> :nth-child(${place})`)).toHaveLength(1);
  await close();
});

test("the words for idle time cover no button", async () => {
  const { page, close } = await open({ ndjson });
  const bottom = await page.locator(".buttons").evaluate((buttons) => buttons.getBoundingClientRect().bottom);
  const tops = await page
    .locator(".axis-labels .gap")
    .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().top));
  expect(Math.min(...tops)).toBeGreaterThanOrEqual(bottom);
  await close();
});

describe("the badge", () => {
  test.each([
    {
      desc: "a grade",
      from: String.raw`\"grade\":\"good\",\"judgement\":\"trees\"`,
      to: String.raw`\"grade\":\"fine\",\"judgement\":\"trees\"`,
      says: "Record altered at r9 of northmere-2031",
    },
    {
      desc: "a reason",
      from: "The panel looked again",
      to: "The panel looked twice",
      says: "Record altered at r13 of northmere-2031",
    },
  ])(
    "turns red in an icon and in words where somebody edited $desc in the file",
    async ({ from, to, says }) => {
      const edit = (html: string): string => {
        expect(html).toContain(from);
        return html.replace(from, to);
      };
      const { page, close } = await open({ ndjson, edit });
      const badge = page.locator(".badge.altered");
      expect(await badge.getAttribute("role")).toBe("alert");
      expect(await badge.textContent()).toContain(says);
      expect(await badge.locator("svg").count()).toBe(1);
      // What can be read is shown all the same.
      expect(await page.locator(".board tbody tr").count()).toBe(3);
      await close();
    },
  );

  test("says why where the record cannot be read at all", async () => {
    const edit = (html: string): string => html.replace('"lines"', '"lime"');
    const { page, close } = await open({ ndjson, edit });
    expect(await page.textContent("[role=alert]")).toMatch(/this file was changed.*assay view/);
    await close();
  });
});

describe("a link that cannot be met", () => {
  test("says so in a sentence, and shows what is nearest", async () => {
    const { page, close } = await open({ ndjson, fragment: "#at=r99&judgement=ponds&view=graph" });
    const notices = await page.locator(".notice").allTextContents();
    expect(notices).toHaveLength(3);
    expect(notices.join(" ")).toMatch(/“at=r99”.*“graph”.*“ponds”/);
    await close();
  });

  test("says so of a key that there is none of, of one given twice, and of an escape that is cut off", async () => {
    const { page, close, go } = await open({ ndjson, fragment: "#foo=1&at=r8&at=r9&q=50%25%" });
    const notices = page.locator(".notice");
    expect((await notices.allTextContents()).join(" ")).toMatch(/“foo=1”.*“at” 2 times.*“%” in “q=50%25%”/);
    expect(await page.textContent(".position")).toContain("event 8 of 23");
    // What the page writes itself has no fault any more.
    await page.getByRole("button", { name: "Next event" }).click();
    expect(await notices.count()).toBe(0);
    // A link that differs in nothing but a fault is told of it all the same.
    await go("#at=r9&foo=1");
    expect(await notices.count()).toBe(1);
    await close();
  });

  test("says which event it compares with instead of one that there is none of", async () => {
    const { page, close } = await open({ ndjson, fragment: "#at=r14&vs=r99&view=compare" });
    expect(await page.textContent(".notice")).toContain("r14 is compared with the event before it instead");
    expect(await page.textContent(".changes-head")).toBe("Changed by this event:");
    await close();
  });

  test("says which time a date was taken for, and leads to the other", async () => {
    const { page, close } = await open({ ndjson: leicestershire(), fragment: "#at=2007-12-04" });
    const reading = page.locator(".reading");
    expect(await reading.textContent()).toMatch(
      /“2007-12-04” is read as a time at which things happened: r285/,
    );
    await close();
  });

  test("is followed when it is pasted, and by the back button", async () => {
    const { page, close } = await open({ ndjson, fragment: "#at=r8" });
    await page.evaluate("location.hash = '#at=2031-05-03&view=record'");
    expect(await page.textContent("#record-title")).toContain("r15");
    await page.goBack();
    expect(await page.textContent(".position")).toContain("event 8 of 23");
    await close();
  });
});

test("two cycles of one body stand side by side", async () => {
  const { page, close } = await open({ ndjson: await twoCycles(), fragment: "#view=compare&at=r9" });
  const rows = await page.locator(".stacking tbody tr").allTextContents();
  expect(rows.join("|")).toMatch(/Trees.*3 Good.*2 Fair.*worse: 2 Fair/);
  await close();
});

test("two assessments on different scales are not compared, and the page says why", async () => {
  const second = await recordOf([northmere("northmere-2041", "2041", undefined, "2041")]);
  const { page, close } = await open({ ndjson, second, fragment: "#view=compare" });
  expect(await page.textContent(".refused")).toMatch(/not compared: their scales differ/);
  await close();
});

test("why, why not and what would change it are answered in the page, for the moment that is shown", async () => {
  const { page, close, go } = await open({ ndjson, fragment: "#view=why&judgement=overall&at=r23" });
  const panel = page.locator(".panel");
  expect(await panel.textContent()).toMatch(/as good as the worst of its aspects.*documented/s);
  expect(await page.textContent(".outcome")).toMatch(/Expected2 Fair/);
  await page.getByLabel("Why not").selectOption({ label: "4 Fine" });
  expect(page.url()).toContain("grade=fine");
  expect(await page.textContent(".asked-answer")).toMatch(
    /4 Fine.*Against it.*worst of its aspects.*It would be expected with.*Trees/s,
  );
  await go("#view=why&judgement=overall&at=r10");
  expect(await page.textContent(".outcome")).toMatch(/Expected3 Good/);
  await close();
});

test("play goes on from where the slider was moved meanwhile, and stops at once", async () => {
  const { page, close } = await open({ ndjson, fragment: "#at=r1" });
  await page.getByRole("button", { name: "Play" }).click();
  await expect.poll(() => page.url()).toContain("at=r2");
  await page.locator("#moment").fill("12");
  await expect.poll(() => page.url(), { timeout: 5_000 }).toContain("at=r13");
  await page.getByRole("button", { name: "Pause" }).click();
  const stopped = page.url();
  await page.waitForTimeout(900);
  expect(page.url()).toBe(stopped);
  await close();
});

test("what is reconstructed is marked on every surface, and the retelling is told first", async () => {
  const { page, close, go } = await open({ ndjson: leicestershire() });
  expect(await page.textContent(".retelling")).toMatch(
    /retelling for demonstration.*is not the letter of 4 December 2007/,
  );
  for (const fragment of [
    "#at=r270",
    "#at=r285&view=how&judgement=staying-safe",
    "#view=trail",
    "#view=areas&at=r285",
    "#view=evidence",
  ]) {
    await go(fragment);
    expect(await page.locator("#panel .tag.provenance").count()).toBeGreaterThan(0);
    expect(await page.locator(".retelling").count()).toBe(1);
  }
  await close();
});
