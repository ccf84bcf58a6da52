import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { usage } from "../trouble.ts";
import { releases } from "./project-files.ts";

/** The checkout of assay that a project's packages come from: the one named, else the one that this program runs in. */
export function checkoutFor(asked: string | undefined): string | undefined {
  if (asked !== undefined) {
    if (isCheckout(asked)) return resolve(asked);
    throw usage(
      `Cannot link to "${asked}": it is no checkout of assay with its dependencies`,
      "name the folder of one in which npm ci was run, or leave --link out",
      "--link",
    );
  }
  const here = fileURLToPath(new URL("../../../..", import.meta.url));
  return isCheckout(here) ? resolve(here) : undefined;
}

function isCheckout(folder: string): boolean {
  const manifest = join(folder, "packages/cli/package.json");
  return (
    existsSync(manifest) &&
    readFileSync(manifest, "utf8").includes('"@assay/cli"') &&
    existsSync(join(folder, "node_modules"))
  );
}

/** Leads `node_modules` of a project to the packages of a checkout, and to the test runner that it is tested with. */
export function linkPackages(project: string, checkout: string): void {
  const modules = join(project, "node_modules");
  const link = (at: string, to: string): void => {
    mkdirSync(dirname(join(modules, at)), { recursive: true });
    symlinkSync(relative(dirname(join(modules, at)), to), join(modules, at));
  };
  for (const room of readdirSync(join(checkout, "packages"))) {
    link(`@assay/${room}`, join(checkout, "packages", room));
  }
  for (const library of Object.keys(releases)) link(library, join(checkout, "node_modules", library));
  link(".bin/assay", join(checkout, "packages/cli/bin/assay.js"));
  link(".bin/vitest", join(checkout, "node_modules/vitest/vitest.mjs"));
}
