import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launchBrowser, type Page } from "@assay/browser";
import { viewPage } from "@assay/viewer";
import type { Figure } from "./figure.ts";
import { longRecord } from "./long-record.ts";

const events = 5_000;
const openingMsAtMost = 1_000;
const stepMsAtMost = 50;

/** All panels: a step has to be quick whichever is open. */
const views = [
  "board",
  "how",
  "why",
  "evidence",
  "trail",
  "procedure",
  "areas",
  "compare",
  "record",
] as const;

/**
 * The replay page over 5,000 events in a real browser, against its limits: opening with every hash checked, and the slowest
 * of many steps, with each panel. A step counts with its layout, the frame that shows it and all that is worked out after
 * it. Units: milliseconds that the page's thread spends in the processor; in brackets, milliseconds that pass.
 */
export async function measureReplayPage(folder: string): Promise<readonly Figure[]> {
  const ndjson = await longRecord(events);
  const path = join(folder, "replay.html");
  writeFileSync(path, viewPage({ title: "A long record", records: [{ name: "long", ndjson }] }));
  const browser = await launchBrowser();
  try {
    const figures: Figure[] = [];
    for (const view of views) {
      // A page of its own: the clock of its thread begins anew where another process takes over.
      const page = await browser.newPage();
      const spent = await processorTime(page);
      const begun = performance.now();
      const opening = await spent(async () => {
        await page.goto(`${pathToFileURL(path).href}#view=${view}`);
        await page.waitForSelector("#moment");
        await settled(page);
      });
      const openingPassed = performance.now() - begun;
      const steps: number[] = [];
      const blocked: number[] = [];
      for (const place of places) {
        steps.push(
          await spent(async () => {
            blocked.push(await step(page, place));
            await settled(page);
          }),
        );
      }
      const slowest = Math.max(...steps);
      figures.push(
        {
          what: `replay page, ${view}: opening ${events} events, of ${openingMsAtMost} ms (${opening.toFixed(0)} ms; passed: ${openingPassed.toFixed(0)} ms)`,
          ratio: openingMsAtMost / opening,
          bar: 1,
        },
        {
          what: `replay page, ${view}: the slowest of ${steps.length} steps, of ${stepMsAtMost} ms (${slowest.toFixed(1)} ms; median ${median(steps).toFixed(1)} ms; kept waiting ${Math.max(...blocked).toFixed(0)} ms at most)`,
          ratio: stepMsAtMost / slowest,
          bar: 1,
        },
      );
      await page.close();
    }
    return figures;
  } finally {
    await browser.close();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Steps back from the end one by one, on again, and jumps all over the course. */
const places: readonly number[] = [
  ...Array.from({ length: 60 }, (_, index) => events - 1 - index),
  ...Array.from({ length: 60 }, (_, index) => events - 60 + index),
  ...Array.from({ length: 40 }, (_, index) => 1 + ((index * 2_477) % events)),
];

/** Moves the slider. Gives how long the page answered to nothing else. Units: milliseconds that passed. */
function step(page: Page, place: number): Promise<number> {
  return page.evaluate((to) => {
    const slider = document.querySelector<HTMLInputElement>("#moment");
    if (slider === null) throw new Error("Cannot measure: the page has no slider");
    const begun = performance.now();
    slider.value = String(to);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    // Asks for the layout, so that it is part of the step.
    void document.body.offsetHeight;
    return performance.now() - begun;
  }, place);
}

/** Waits for the frame that shows a step, and for what the page works out after it. */
function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    do {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    } while (document.querySelector("[aria-busy=true]") !== null);
  });
}

/** Measures the time that the page's own thread spends in the processor during some work. */
async function processorTime(page: Page): Promise<(work: () => Promise<unknown>) => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const total = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
  };
  return async (work) => {
    const before = await total();
    await work();
    return (await total()) - before;
  };
}
