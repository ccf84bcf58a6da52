import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import * as z from "zod";
import { perhaps, text } from "../option.ts";
import { usage, type Report } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";
import { versionHere } from "../version.ts";

/** Makes a project: a framework, a test that runs the laws, and a first assessment. */
export const initVerb: Verb = defineVerb({
  name: "init",
  group: "Keeping a record",
  summary: "make a project: a framework file, a test that runs the laws, and a first assessment",
  details:
    "The folder must be empty, or not there yet. Nothing is asked, and nothing is fetched. Run from a checkout, the project\nuses its packages.",
  arguments: { folder: perhaps("the folder to make it in; left out, this one") },
  options: { link: text("folder", "the checkout of assay whose packages the project uses") },
  examples: ["libraries", "libraries --link ../assay"],
  document: documentOf({
    folder: z.string(),
    files: z.array(z.string()),
    linked: z.string().nullable(),
    next: z.string(),
  }),
  run: async ({ folder = "." }, { link }) => {
    // Loaded on demand: the framework of the project is checked when it is, and no other verb needs it.
    const [{ checkoutFor, linkPackages }, { projectFiles }] = await Promise.all([
      import("../new-project/link-packages.ts"),
      import("../new-project/project-files.ts"),
    ]);
    const path = resolve(folder);
    const isNew = requireEmpty(folder, path);
    const linked = checkoutFor(link);
    const files = projectFiles({
      name: basename(path),
      version: versionHere(),
      ...(linked === undefined ? {} : { linked }),
    });
    try {
      mkdirSync(path, { recursive: true });
      for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
      if (linked !== undefined) linkPackages(path, linked);
    } catch (error) {
      takeBack(path, isNew, Object.keys(files));
      const what = error instanceof Error ? error.message : String(error);
      throw usage(
        `Cannot make a project in "${folder}": ${what}`,
        "name a folder that may be written",
        folder,
      );
    }
    return reportOf(folder, Object.keys(files), linked);
  },
});

/** Stops where something stands in the folder already; tells whether the folder is still to be made. */
function requireEmpty(folder: string, path: string): boolean {
  if (!existsSync(path)) return true;
  if (!statSync(path).isDirectory()) {
    throw usage(`Cannot make a project in "${folder}": it is a file`, "name a folder that is empty", folder);
  }
  const there = readdirSync(path).filter((name) => name !== ".git");
  if (there.length === 0) return false;
  throw usage(
    `Cannot make a project in "${folder}": it holds ${there.slice(0, 3).join(", ")}${there.length > 3 ? ` and ${there.length - 3} more` : ""}`,
    "name a folder that is empty, or not there yet",
    folder,
  );
}

/** What was made before something went wrong is taken away again. */
function takeBack(path: string, isNew: boolean, names: readonly string[]): void {
  for (const name of [...names, "node_modules"]) rmSync(join(path, name), { recursive: true, force: true });
  if (isNew) rmSync(path, { recursive: true, force: true });
}

function reportOf(folder: string, files: readonly string[], linked: string | undefined): Report {
  const enter = folder === "." ? "" : `cd ${quotedForShell(folder)} && `;
  const next = `${enter}${linked === undefined ? "npm install && " : ""}npx assay check framework.json`;
  return {
    text: [
      `Made in ${folder}: ${files.join(", ")}.`,
      ...(linked === undefined ? [] : [`Its packages are those of ${linked}: there is nothing to install.`]),
      "README.md has the four commands to begin with. The first:",
      "",
      next,
    ].join("\n"),
    json: { v: 0, folder, files, linked: linked ?? null, next },
  };
}

function quotedForShell(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
