/** A real browser for tests: one Chromium, pages that reach no network, and what went wrong on them. */

export { launchBrowser } from "./launch-browser.ts";
export { openPage } from "./open-page.ts";
export type { Mishap, WatchedPage } from "./open-page.ts";
export type { Browser, BrowserContextOptions, Page } from "playwright-core";
