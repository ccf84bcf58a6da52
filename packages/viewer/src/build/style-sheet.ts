import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The style sheets of the page, in the order in which they build on each other. */
const sheets = ["ground", "controls", "course", "board", "panels", "phone", "print"] as const;

const folder = fileURLToPath(new URL("../../src/page/styles/", import.meta.url));

/** All style sheets as one, without their comments and indentation. */
export function styleSheet(): string {
  return sheets
    .map((name) => readFileSync(`${folder}${name}.css`, "utf8"))
    .join("\n")
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/\s*\n\s*/g, "\n")
    .trim();
}
