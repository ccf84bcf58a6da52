import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { templatePath } from "../template.ts";
import { buildTemplate } from "./build-template.ts";

const packagesFolder = fileURLToPath(new URL("../../../", import.meta.url));

/** Builds the page before the tests that need it, unless it is newer than everything that it is made from. */
export async function setup(): Promise<void> {
  const builtAt = existsSync(templatePath) ? statSync(templatePath).mtimeMs : 0;
  const sources = ["bytes", "core", "projection", "rules", "viewer"].map(
    (name) => `${packagesFolder}${name}/src`,
  );
  if (sources.some((folder) => newestIn(folder) > builtAt)) await buildTemplate();
}

function newestIn(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map(
      (path) => statSync(`${folder}/${path}`).mtimeMs,
    ),
  );
}
