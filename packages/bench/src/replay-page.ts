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

/**
 * The replay page over 5,000 events in a real browser, against its limits: opening with every hash checked, and 19 of
 * 20 steps of many, whichever panel is open. Units: milliseconds of the processor's time in the page.
 */
export async function measureReplayPage(folder: string): Promise<readonly Figure[]> {
  const ndjson = await longRecord(events);
  const path = join(folder, "replay.html");
  writeFileSync(path, viewPage({ title: "A long record", records: [{ name: "long", ndjson }] }));
  const browser = await launchBrowser();
  try {
    const figures: Figure[] = [];
    for (const view of ["board", "how", "why", "evidence", "trail"]) {
      // A page of its own: the clock of its thread begins anew where another process takes over.
      const page = await browser.newPage();
      const spent = await processorTime(page);
      const opening = await spent(async () => {
        await page.goto(`${pathToFileURL(path).href}#view=${view}`);
        await page.waitForSelector("#moment");
      });
      const steps: number[] = [];
      for (const place of places) steps.push(await spent(() => step(page, place)));
      const sorted = steps.toSorted((a, b) => a - b);
      const slow = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
      figures.push(
        {
          what: `replay page, ${view}: opening ${events} events, of ${openingMsAtMost} ms (${opening.toFixed(0)} ms)`,
          ratio: openingMsAtMost / opening,
          bar: 1,
        },
        {
          what: `replay page, ${view}: 19 of 20 steps, of ${stepMsAtMost} ms (${slow.toFixed(1)} ms; the slowest of ${steps.length}: ${sorted.at(-1)?.toFixed(0)} ms)`,
          ratio: stepMsAtMost / slow,
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

/** Steps back from the end one by one, on again, and jumps all over the course. */
const places: readonly number[] = [
  ...Array.from({ length: 60 }, (_, index) => events - 1 - index),
  ...Array.from({ length: 60 }, (_, index) => events - 60 + index),
  ...Array.from({ length: 40 }, (_, index) => 1 + ((index * 2_477) % events)),
];

function step(page: Page, place: number): Promise<void> {
  return page.evaluate((to) => {
    const slider = document.querySelector<HTMLInputElement>("#moment");
    if (slider === null) throw new Error("Cannot measure: the page has no slider");
    slider.value = String(to);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    // Asks for the layout, so that it is part of the step.
    void document.body.offsetHeight;
  }, place);
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
