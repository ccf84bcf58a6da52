import { describe, expect, test } from "vitest";
import { longRecord, northmere, twoCycles } from "./histories.test-data.ts";
import { leicestershire, pages } from "./page.test-data.ts";
import { recordOf } from "./record.test-data.ts";

const { open } = pages();
const ndjson = await recordOf([northmere()]);

/** What users of such pages complain of, each kept from happening here. The others of the list are the command line's and the types'. */
describe("a complaint that this page gives no cause for", () => {
  test("it needs a server or the internet to open a saved file", async () => {
    const { page, close } = await open({ ndjson: leicestershire() });
    expect(page.url()).toMatch(/^file:/);
    expect(await page.textContent("h1")).toContain("Leicestershire County Council");
    // Whatever it asked of a network would be a mishap, which fails on closing.
    await close();
  });

  test("the link opens at the start", async () => {
    const { page, close } = await open({ ndjson, fragment: "#at=r14&judgement=trees&view=how" });
    expect(await page.textContent(".position")).toContain("event 14 of 23");
    expect(await page.textContent("#how-title")).toContain("Trees");
    expect(await page.locator("#moment").inputValue()).toBe("14");
    await close();
  });

  test("the slider moved and I cannot see where I am", async () => {
    const { page, close } = await open({ ndjson: await longRecord(300), fragment: "#list=all" });
    for (const place of ["40", "299", "5"]) {
      await page.locator("#moment").fill(place);
      const row = page.locator('[aria-current="step"]');
      expect(await row.count()).toBe(1);
      expect(await row.getAttribute("data-place")).toBe(place);
      const inView = await row.evaluate((element) => {
        const box = element.closest(".course-scroll")?.getBoundingClientRect();
        const { top, bottom } = element.getBoundingClientRect();
        return box !== undefined && top >= box.top - 1 && bottom <= box.bottom + 1;
      });
      expect(inView).toBe(true);
      expect(page.url()).toContain(`at=r${place}`);
    }
    await close();
  });

  test("slow after a few thousand events: a step works out what changed and not the whole course", async () => {
    const { page, close } = await open({ ndjson: await longRecord(500), fragment: "#at=r490" });
    // Events are marked as flagged a moment after the page stands.
    await page.locator(".course:not([aria-busy])").waitFor();
    // How long a step takes is for the bench. That it leaves the list alone is what keeps it short.
    const drawn = await page.evaluate(async () => {
      const list = document.querySelector(".events");
      let changes = 0;
      const watch = new MutationObserver((records) => {
        changes += records.filter(({ type }) => type === "childList").length;
      });
      if (list !== null) watch.observe(list, { childList: true, subtree: true });
      document.querySelector<HTMLElement>('[aria-label="Next event"]')?.click();
      await new Promise((next) => setTimeout(next, 50));
      return changes;
    });
    expect(drawn).toBe(0);
    expect(await page.textContent(".position")).toContain("event 491 of 500");
    await close();
  });

  test("idle months, then a burst in one pixel", async () => {
    const { page, close } = await open({ ndjson });
    expect(await page.locator(".axis-labels .gap").allTextContents()).toEqual([
      "3 days",
      "58 days",
      "46 days",
    ]);
    expect(await page.locator(".events > .idle").allTextContents()).toEqual([
      "3 days without an event",
      "58 days without an event",
      "46 days without an event",
    ]);
    await close();
  });

  test("my place is lost when I clear a filter", async () => {
    const { page, close } = await open({ ndjson: await longRecord(300), fragment: "#view=evidence" });
    const top = (id: string): Promise<number> =>
      page.locator(`[data-evidence="${id}"]`).evaluate((row) => row.getBoundingClientRect().top);
    await page.locator('[data-evidence="n40"]').scrollIntoViewIfNeeded();
    await page.waitForTimeout(200);
    const before = await top("n40");
    await page.getByLabel("Search").fill("bench 7");
    expect(await page.locator(".filters [role=status]").textContent()).toContain("of 281 shown");
    await page.getByRole("button", { name: "Clear" }).click();
    await expect.poll(async () => Math.abs((await top("n40")) - before)).toBeLessThan(3);

    await page.getByLabel("Search").fill("bench 177");
    await page.locator('[data-evidence="n177"]').focus();
    const there = await top("n177");
    await page.evaluate("document.querySelector('.filters button').click()");
    await expect.poll(async () => Math.abs((await top("n177")) - there)).toBeLessThan(3);
    expect(await page.evaluate("document.activeElement.dataset.evidence")).toBe("n177");
    await close();
  });

  test("an empty view does not say why", async () => {
    const { page, close, go } = await open({ ndjson, fragment: "#view=evidence&q=ponds&of=weakness" });
    expect(await page.textContent(".empty")).toMatch(/None of the 4 pieces.*“ponds”.*Show all/s);
    for (const [view, says] of [
      ["evidence", /No evidence had been recorded by r1/],
      ["how", /Nothing has been done to this judgement by r1/],
      ["trail", /No grade has been given by r1/],
      ["areas", /None had been identified by r1/],
      ["compare", /holds one assessment only/],
    ] as const) {
      await go(`#view=${view}&at=r1`);
      expect(await page.locator(".empty").first().textContent()).toMatch(says);
    }
    await close();
  });

  test("it looks like a link and is none", async () => {
    const { page, close, go } = await open({ ndjson });
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
      const feigned = await page.evaluate(() =>
        [...document.querySelectorAll("#page *")]
          .filter((element) => {
            const underlined = getComputedStyle(element).textDecorationLine.includes("underline");
            return underlined && element.closest("a[href]") === null;
          })
          .map((element) => element.outerHTML),
      );
      expect(feigned).toEqual([]);
      const dead = await page.evaluate(() =>
        [...document.querySelectorAll("a")]
          .filter(({ href }) => !/#|^https:/.test(href))
          .map(({ outerHTML }) => outerHTML),
      );
      expect(dead).toEqual([]);
    }
    await close();
  });

  test("I cannot reach it by keyboard", async () => {
    const { page, close } = await open({ ndjson, fragment: "#view=how&judgement=trees" });
    const missed = await page.evaluate(async () => {
      const controls = [
        ...document.querySelectorAll<HTMLElement>("a[href], button, select, input, summary, pre[tabindex]"),
      ];
      return controls
        .filter((control) => {
          if (control.closest("details:not([open])") !== null && control.tagName !== "SUMMARY") return false;
          if (control.closest("dialog") !== null) return false;
          control.focus();
          return document.activeElement !== control || control.tabIndex < 0;
        })
        .map(({ outerHTML }) => outerHTML);
    });
    expect(missed).toEqual([]);
    await close();
  });

  test("closed sections print empty", async () => {
    const { page, close } = await open({ ndjson, fragment: "#judgement=trees&print=all" });
    await page.emulateMedia({ media: "print" });
    await page.waitForSelector("#record-title");
    const titles = await page.locator(".panel > h2").allTextContents();
    expect(titles).toHaveLength(9);
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("details > *:not(summary)")]
        .filter((part) => part.getBoundingClientRect().height === 0)
        .map(({ outerHTML }) => outerHTML),
    );
    expect(hidden).toEqual([]);
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(20_000);
    await page.emulateMedia({ media: "screen" });
    await expect.poll(() => page.locator(".panel").count()).toBe(1);
    await close();
  });

  test("colours are the same in grey: each grade differs by number, word and filled segments", async () => {
    const { page, close } = await open({ ndjson, fragment: "#view=why&judgement=trees" });
    const grades = await page.evaluate(() =>
      [...document.querySelectorAll(".grade")].map((grade) => [
        grade.querySelectorAll(".segments .filled").length,
        grade.textContent,
      ]),
    );
    expect(grades).toEqual([[2, "2 Fair"]]);
    await close();
  });

  test("the tool was hosted, then no longer maintained: the file has its code, its record and its check in it", async () => {
    const { page, close } = await open({ ndjson: await twoCycles() });
    const parts = await page.evaluate(() => ({
      external: document.querySelectorAll("script[src], link[href], img, iframe").length,
      policy: document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content,
    }));
    expect(parts.external).toBe(0);
    expect(parts.policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+'; style-src 'sha256-/,
    );
    expect(await page.textContent(".badge summary")).toContain("Record intact");
    await close();
  });
});
