import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  launchBrowser,
  openPage,
  type Browser,
  type BrowserContextOptions,
  type WatchedPage,
} from "@assay/browser";
import { afterAll, beforeAll, expect } from "vitest";
import { viewPage, type PageRequest } from "./view-page.ts";

/** The committed record of Leicestershire's assessment. */
export function leicestershire(): string {
  const path = "../../../seeds/leicestershire-2007/leicestershire-2007.ndjson";
  return readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
}

/** Pages in one browser, from files in one folder, both of which are gone after the tests of the file that calls this. */
export interface Pages {
  /** Opens a page made of a record. */
  readonly open: (made: Made) => Promise<OpenedPage>;
}

/** A page that was opened; `go` follows another address on it. */
interface OpenedPage extends WatchedPage {
  readonly go: (fragment: string) => Promise<void>;
}

/** What a page is made from; `edit` changes the file first. `options` say how it is opened. */
interface Made {
  readonly ndjson: string;
  readonly second?: string;
  readonly fragment?: string;
  readonly edit?: (html: string) => string;
  readonly options?: BrowserContextOptions;
  readonly more?: Partial<PageRequest>;
}

/** A browser and a folder for the tests of one file. Every page must behave: what went wrong on it fails its test. */
export function pages(): Pages {
  const folder = mkdtempSync(join(tmpdir(), "assay-viewer-"));
  let browser: Browser | undefined;
  let files = 0;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });
  return {
    open: async ({ ndjson, second, fragment = "", edit = (html) => html, options = {}, more = {} }) => {
      if (browser === undefined) throw new Error("the browser has not been started");
      const records = [ndjson, ...(second === undefined ? [] : [second])].map((text, index) => ({
        name: `record-${index + 1}.ndjson`,
        ndjson: text,
      }));
      const html = edit(viewPage({ title: "A made-up park", records, ...more }));
      const path = join(folder, `${(files += 1)}.html`);
      writeFileSync(path, html);
      const opened = await openPage(browser, { viewport: { width: 1280, height: 900 }, ...options });
      await opened.page.goto(pathToFileURL(path).href + fragment);
      await opened.page.waitForSelector("#page header, #page [role=alert]");
      const go = (to: string): Promise<void> =>
        opened.page.evaluate((hash) => {
          location.hash = hash;
          dispatchEvent(new HashChangeEvent("hashchange"));
        }, to);
      return {
        ...opened,
        go,
        close: async () => {
          await opened.close();
          expect(opened.mishaps).toEqual([]);
        },
      };
    },
  };
}
