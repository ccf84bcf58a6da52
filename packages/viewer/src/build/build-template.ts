import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { templatePath } from "../template.ts";
import { assembleTemplate } from "./assemble-template.ts";
import { bundlePage } from "./bundle.ts";
import { styleSheet } from "./style-sheet.ts";

/** Builds the page without a record into the place where `viewPage` looks for it. */
export async function buildTemplate(): Promise<void> {
  const template = assembleTemplate(await bundlePage(), styleSheet());
  mkdirSync(dirname(templatePath), { recursive: true });
  // Whole or not at all: tests in another process may be reading it.
  const beside = `${templatePath}.${process.pid}.part`;
  writeFileSync(beside, template);
  renameSync(beside, templatePath);
}
