import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { templatePath } from "../template.ts";
import { assembleTemplate } from "./assemble-template.ts";
import { bundlePage } from "./bundle.ts";
import { styleSheet } from "./style-sheet.ts";

/** Builds the page without a record into the place where `viewPage` looks for it. */
export async function buildTemplate(): Promise<void> {
  const template = assembleTemplate(await bundlePage(), styleSheet());
  mkdirSync(dirname(templatePath), { recursive: true });
  writeFileSync(templatePath, template);
}
