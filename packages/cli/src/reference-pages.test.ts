import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { commandLinePage, commandsPage } from "./reference-pages.test-data.ts";

const page = (name: string): string =>
  fileURLToPath(new URL(`../../../docs/reference/${name}`, import.meta.url));

test("the reference of the command line says what the table of verbs says", async () => {
  await expect(commandLinePage()).toMatchFileSnapshot(page("command-line.md"));
});

test("the reference of commands says what their schemas say", async () => {
  await expect(commandsPage()).toMatchFileSnapshot(page("commands.md"));
});
