import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the built page lies, without a record in it. */
export const templatePath: string = fileURLToPath(new URL("../dist/replay.html", import.meta.url));

/**
 * Reads the built page.
 * @throws Error where it has not been built
 */
export function readTemplate(): string {
  if (existsSync(templatePath)) return readFileSync(templatePath, "utf8");
  throw new Error(`Cannot make a page: it has not been built; run "npm run build" first.`);
}
