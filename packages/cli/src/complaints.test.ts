import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { assay, seed, workFolder } from "./assay.test-data.ts";

const { edited, fresh } = workFolder();

/** What users of such command lines complain of, each kept from happening here. Others of the list are the page's. */
describe("a complaint that this command line gives no cause for", () => {
  test("--json with a banner in front, another shape on error, or exit 0", async () => {
    const rows = [
      [["list", seed], 0],
      [["list", "nowhere.db"], 2],
      [["lsit", seed], 2],
      [[], 2],
    ] as const;
    for (const [argv, exit] of rows) {
      const { code, out, err } = await assay(...argv, "--json");
      expect([code, err]).toEqual([exit, ""]);
      expect(JSON.parse(out)).toMatchObject(exit === 0 ? { v: 0 } : { v: 0, error: { code: "Usage" } });
    }
  });

  test("the same mend twice in one document", async () => {
    const cut = edited((text) => text.slice(0, -400));
    const { out } = await assay("list", cut, "--json");
    const { error } = JSON.parse(out) as {
      readonly error: { readonly message: string; readonly fix: string };
    };
    expect([error.message.includes(error.fix), error.fix.length > 0]).toEqual([false, true]);
    expect((await assay("list", cut)).err).toContain(`${error.message}; ${error.fix}.`);
  });

  test("a stack trace instead of a sentence", async () => {
    for (const argv of [["replay", "nowhere.db"], ["explain", seed, "--judgement", "x"], ["nothing"]]) {
      const { err } = await assay(...argv);
      expect(err).toMatch(/^Cannot [^\n]+: [^\n]+; [^\n]+\.\n$/);
    }
  });

  test("init wrote into my folder, hung without a terminal, or said that it was ready after a failure", async () => {
    const mine = fresh("folder");
    mkdirSync(mine);
    writeFileSync(join(mine, "mine.txt"), "mine");
    const { code, out } = await assay("init", mine);
    expect([code, out, readdirSync(mine)]).toEqual([2, "", ["mine.txt"]]);
  });
});
