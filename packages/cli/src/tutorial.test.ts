import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { workFolder } from "./assay.test-data.ts";
import { typed } from "./typed.test-data.ts";

const { fresh } = workFolder();
const page = readFileSync(fileURLToPath(new URL("../../../docs/tutorial.md", import.meta.url)), "utf8");

/** A block of the page: lines that are typed, or words that must then have been printed. */
interface Block {
  readonly kind: "typed" | "printed";
  readonly text: string;
}

const blocks: readonly Block[] = [...page.matchAll(/^```(sh|text)\n([^]*?)^```$/gm)].map(
  ([, kind, text]) => ({
    kind: kind === "sh" ? "typed" : "printed",
    text: text ?? "",
  }),
);

/** The commands of a block: a line with those that it goes on in, or a file that is written as it stands. */
function commandsOf(text: string): readonly string[] {
  return [...text.matchAll(/^cat > \S+ << 'END'\n[^]*?^END$|(?:.*\\\n)*.+/gm)].map(([command]) => command);
}

test("every command of the tutorial does what the page says, in order, from an empty folder", async () => {
  let folder = join(fresh("folder"), "checkout");
  mkdirSync(folder, { recursive: true });
  let printed = "";
  let count = 0;
  for (const { kind, text } of blocks) {
    if (kind === "printed") {
      for (const line of text.trimEnd().split("\n")) expect(printed).toContain(line);
      continue;
    }
    printed = "";
    for (const command of commandsOf(text)) {
      count += 1;
      const [, file, content] = /^cat > (\S+) << 'END'\n([^]*)^END$/m.exec(command) ?? [];
      const into = /^cd (\S+)$/.exec(command)?.[1];
      if (file !== undefined) writeFileSync(join(folder, file), content ?? "");
      else if (into !== undefined) folder = join(folder, into);
      else {
        const { code, out, err } = await typed(command.replace(/ # refused$/, ""), folder);
        expect([command, code, err]).toEqual(
          command.endsWith("# refused") ? [command, 1, expect.any(String)] : [command, 0, ""],
        );
        printed += out + err;
      }
    }
  }
  expect(count).toBeGreaterThan(30);
  expect(["letter.md", "letter.html", "replay.html"].map((name) => existsSync(join(folder, name)))).toEqual([
    true,
    true,
    true,
  ]);
}, 60_000);
