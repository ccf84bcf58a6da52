import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { northmere, twoCycles } from "./histories.test-data.ts";
import { pages } from "./page.test-data.ts";
import { recordOf } from "./record.test-data.ts";

const { open } = pages();
const ndjson = await recordOf([northmere()]);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const views = ["board", "how", "why", "evidence", "trail", "procedure", "areas", "compare", "record"];

describe("axe-core finds nothing wrong", () => {
  test.each([
    { desc: "in light", options: {} },
    { desc: "in dark", options: { colorScheme: "dark" as const } },
    { desc: "on a phone", options: { viewport: { width: 360, height: 740 } } },
    { desc: "in forced colours", options: { forcedColors: "active" as const } },
  ])("$desc", async ({ options }) => {
    // The policy lets no script in, not even this one.
    const { page, close, go } = await open({
      ndjson: await twoCycles(),
      options: { ...options, bypassCSP: true },
    });
    await page.evaluate(axe);
    for (const view of views) {
      await go(`#view=${view}&judgement=trees&at=r14`);
      const found = await page.evaluate(
        `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
          .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))`,
      );
      expect(found, view).toEqual([]);
    }
    await close();
  });
});

test("on a phone nothing runs out sideways, at 360 and at 320 pixels", async () => {
  for (const width of [360, 320]) {
    const { page, close, go } = await open({ ndjson, options: { viewport: { width, height: 740 } } });
    for (const view of views) {
      await go(`#view=${view}&judgement=trees`);
      expect(await page.evaluate("document.documentElement.scrollWidth"), view).toBeLessThanOrEqual(width);
    }
    await close();
  }
});

test("everything that a pointer does, keys do: a walk without a mouse", async () => {
  const { page, close } = await open({ ndjson, fragment: "#at=r9" });
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  // Skip link, badge, copy, help.
  await press("Tab");
  expect(await page.evaluate("document.activeElement.className")).toBe("skip");
  await press("Tab", "Enter");
  expect(await page.locator(".badge").getAttribute("open")).not.toBeNull();
  await press("Enter");
  await press("?");
  expect(await page.locator("dialog.help").isVisible()).toBe(true);
  await press("Escape");
  expect(await page.locator("dialog.help").isVisible()).toBe(false);
  // The slider: events and stages.
  await page.locator("#moment").focus();
  await press("ArrowRight");
  expect(page.url()).toContain("at=r10");
  await press("PageDown");
  expect(page.url()).toContain("at=r11");
  await press("PageUp", "PageUp");
  expect(page.url()).toContain("at=r3");
  // j and k are keys of the list alone.
  await press("j");
  expect(page.url()).toContain("at=r3");
  await page.locator('.event[data-place="9"]').focus();
  await press("j", "j", "k");
  expect(page.url()).toContain("at=r4");
  await close();
});

test("a screen reader is told the moment on the slider, and once where a scrub ends", async () => {
  const { page, close } = await open({ ndjson, fragment: "#at=r13" });
  await page.locator("#moment").fill("14");
  expect(await page.locator("#moment").getAttribute("aria-valuetext")).toBe(
    "Event 14 of 23: Trees: moderated from 3 Good to 2 Fair in the round “panel”",
  );
  await expect.poll(() => page.textContent(".status")).toMatch(/^Event 14 of 23\. Trees: moderated/);
  await close();
});

test("every target is at least 24 by 24 pixels", async () => {
  const { page, close, go } = await open({ ndjson, options: { viewport: { width: 360, height: 740 } } });
  for (const view of ["board", "evidence", "compare"]) {
    await go(`#view=${view}`);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("button, select, input, summary")]
        .filter((control) => control.checkVisibility({ contentVisibilityAuto: true }))
        .filter((control) => {
          const { width, height } = control.getBoundingClientRect();
          return width < 24 || height < 24;
        })
        .map(({ outerHTML }) => outerHTML),
    );
    expect(small).toEqual([]);
  }
  await close();
});
