import { chromium, type Browser } from "playwright-core";

const executable = "/usr/bin/chromium";

/** Keeps Chromium from asking for a graphics card or a sandbox of its own, and from talking to its maker. */
const options: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts the Chromium of this machine, without a window. Close it when the tests are done.
 *
 * @throws Error when it is not there or does not start.
 */
export async function launchBrowser(): Promise<Browser> {
  try {
    return await chromium.launch({ executablePath: executable, args: [...options] });
  } catch (error) {
    throw new Error(
      `Cannot start ${executable}: ${error instanceof Error ? error.message : String(error)}; install it with "apt-get install -y chromium".`,
      { cause: error },
    );
  }
}
