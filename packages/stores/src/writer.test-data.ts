import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { encodeCommit, noLeaf } from "@assay/core";
import { build } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));
/** When all the lines of a chain were recorded. */
export const at = "2031-05-01T09:00:00.000Z";

/** A process that appends line after line, and tells each answer. */
const writer = `
  import { readFileSync } from "node:fs";
  import { sqliteStore } from ${JSON.stringify(join(here, "sqlite/store.ts"))};
  const [, , path, lines] = process.argv;
  const store = sqliteStore(path, { clock: () => ${JSON.stringify(at)} });
  for (const line of JSON.parse(readFileSync(lines, "utf8"))) {
    const answers = await store.append("made-up", [line])();
    if (answers._tag === "Left") throw new Error(answers.left.message);
    console.log(JSON.stringify(answers.right[0]));
  }
`;

/** A program built of the writer, and a folder for what it works on. */
export interface Writer {
  readonly program: string;
  readonly folder: string;
  readonly remove: () => void;
}

/** Builds the writer inside the package, so that it finds the driver; what is built is never kept. */
export async function buildWriter(name: string): Promise<Writer> {
  const folder = mkdtempSync(join(tmpdir(), `assay-${name}-`));
  const built = join(here, `../dist/${name}-test`);
  mkdirSync(built, { recursive: true });
  writeFileSync(join(folder, "writer.mjs"), writer);
  const source = (room: string): string => join(here, `../../${room}/src/index.ts`);
  await build({
    configFile: false,
    logLevel: "silent",
    root: folder,
    resolve: {
      alias: Object.fromEntries(["bytes", "core", "rules"].map((room) => [`@assay/${room}`, source(room)])),
    },
    ssr: { noExternal: true },
    build: {
      ssr: join(folder, "writer.mjs"),
      outDir: built,
      minify: false,
      rollupOptions: { output: { entryFileNames: "writer.mjs" } },
    },
  });
  const remove = (): void => {
    rmSync(folder, { recursive: true });
    rmSync(built, { recursive: true, force: true });
  };
  return { program: join(built, "writer.mjs"), folder, remove };
}

/** The lines of a numbered stream, each with one event, in the log that the writer writes to. */
export function chain(count: number, stream = 1): readonly string[] {
  const lines: string[] = [];
  let prev = noLeaf;
  for (let revision = 1; revision <= count; revision += 1) {
    const encoded = encodeCommit({
      actor: "inspector-1",
      at,
      commit: `019f0000-${String(stream).padStart(4, "0")}-7000-8000-${String(revision).padStart(12, "0")}`,
      events: [{ type: "FindingsShared", data: { what: "a draft", to: "the council" }, schema: 1 }],
      framework: "a".repeat(64),
      log: "made-up",
      prev,
      request: "b".repeat(64),
      revision,
      stream: `stream-${stream}`,
      v: 0,
    });
    if (encoded._tag === "Left") throw new Error(encoded.left.message);
    lines.push(encoded.right.line);
    prev = encoded.right.leaf;
  }
  return lines;
}
