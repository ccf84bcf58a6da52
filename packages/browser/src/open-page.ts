import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** Something that no page of ours may do, as text that a failing test shows. */
export interface Mishap {
  readonly kind: "console error" | "dialogue" | "exception" | "request";
  readonly text: string;
}

/** A page in a context of its own. */
export interface WatchedPage {
  readonly page: Page;
  /** What went wrong so far, in its order; empty on a page that behaves. */
  readonly mishaps: readonly Mishap[];
  readonly close: () => Promise<void>;
}

/** Addresses that stay on this machine. */
const local = /^(?:file|data|blob|about):/;

/**
 * Opens an empty page, as wide and in the colours that the options ask for.
 *
 * Whatever the page asks of a network is refused and counts as a mishap, as do errors on its console, exceptions that
 * nothing catches and dialogues that it opens. An address in `served` may be asked for all the same.
 */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
  served: (address: string) => boolean = () => false,
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const mishaps: Mishap[] = [];
  await context.route("**", async (route) => {
    const address = route.request().url();
    if (local.test(address) || served(address)) return route.continue();
    mishaps.push({ kind: "request", text: address });
    return route.abort();
  });
  page.on("console", (message) => {
    if (message.type() === "error") mishaps.push({ kind: "console error", text: message.text() });
  });
  page.on("pageerror", (error) => mishaps.push({ kind: "exception", text: error.message }));
  page.on("dialog", (dialogue) => {
    mishaps.push({ kind: "dialogue", text: dialogue.message() });
    void dialogue.dismiss();
  });
  return { page, mishaps, close: () => context.close() };
}
