import { existsSync, rmSync } from "node:fs";
import {
  decodeStored,
  isDefinitionStream,
  openLedger,
  type FrameworkReference,
  type Ledger,
  type Store,
} from "@assay/core";
import { frameworkDigest, type Framework } from "@assay/rules";
import { sqliteStore } from "@assay/stores/sqlite";
import { requireFolderOf } from "./files.ts";
import { portsAsked } from "./recording-ports.ts";
import { beginsAsSqlite } from "./source.ts";
import { orStop, usage } from "./trouble.ts";

/** What the options of a verb that records say of where and how. */
export interface RecordingOptions {
  readonly log?: string;
  readonly clock?: string;
  readonly ids?: boolean;
}

/** A log of an SQLite file that acts are recorded in. */
export interface WritableRecord {
  readonly path: string;
  readonly log: string;
  readonly store: Store;
  readonly ledger: Ledger;
  /** The framework that assessments are opened under, where one was named. */
  readonly framework?: Framework;
}

/**
 * Opens an SQLite file for acts, and closes it when the work is done. A file that is not there is made if and only if a
 * framework is named to begin it with; one in which nothing came to stand is taken away again.
 */
export async function withRecord<T>(
  path: string,
  options: RecordingOptions,
  framework: Framework | undefined,
  work: (record: WritableRecord) => Promise<T>,
): Promise<T> {
  const isNew = requireWritable(path, framework);
  let size = 0;
  const store = sqliteStore(
    path,
    portsAsked(options, () => size),
  );
  try {
    const log = await chosenLog(store, path, options.log, framework);
    size = orStop(await store.head(log)(), path).size;
    const frameworks = framework === undefined ? [] : [framework];
    const ledger = orStop(await openLedger({ store, log, frameworks })(), path);
    return await work({ path, log, store, ledger, ...(framework === undefined ? {} : { framework }) });
  } finally {
    const logs = await store.logs()();
    await store.close()();
    if (isNew && logs._tag === "Right" && logs.right.length === 0) {
      for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
    }
  }
}

/** Stops where no act can be recorded in a file; tells whether it is still to be made. */
function requireWritable(path: string, framework: Framework | undefined): boolean {
  if (!existsSync(path)) {
    requireFolderOf(path);
    if (framework !== undefined) return true;
    throw usage(
      `Cannot record in "${path}": there is no such file`,
      `name an SQLite file of Assay's, or begin one: assay open ${path} --framework <framework@edition>`,
      path,
    );
  }
  if (beginsAsSqlite(path)) return false;
  throw usage(
    `Cannot record in "${path}": it is no SQLite file`,
    `import an export first: assay import ${path} --into assessments.db`,
    path,
  );
}

async function chosenLog(
  store: Store,
  path: string,
  asked: string | undefined,
  framework: Framework | undefined,
): Promise<string> {
  const names = orStop(await store.logs()(), path);
  if (asked !== undefined) {
    if (names.length === 0 || names.includes(asked) || framework !== undefined) return asked;
    throw usage(
      `Cannot record in the log "${asked}" of "${path}": there is no such log`,
      `choose one with --log: ${names.join(", ")}; or name a framework to begin it with`,
      "--log",
    );
  }
  const [only, ...others] = names;
  if (only === undefined) return framework?.id ?? "assay";
  if (others.length === 0) return only;
  throw usage(
    `Cannot choose a log in "${path}": it holds ${names.length}`,
    `choose one with --log: ${names.join(", ")}`,
    "--log",
  );
}

/** The framework to open an assessment under: the one that was named, or else the only one that the log has adopted. */
export async function frameworkToOpen({
  framework,
  store,
  log,
  path,
}: WritableRecord): Promise<FrameworkReference> {
  if (framework !== undefined) {
    const { id, edition } = framework;
    return { id, edition, digest: frameworkDigest(framework) };
  }
  const adopted = await adoptedFrameworks(store, log, path);
  const [only, ...others] = adopted;
  if (only !== undefined && others.length === 0) return only;
  throw usage(
    `Cannot choose the framework of the assessment: the log has adopted ${adopted.length === 0 ? "none" : adopted.length}`,
    `name it with --framework${adopted.length === 0 ? "" : `: ${adopted.map(({ id, edition }) => `${id}@${edition}`).join(", ")}`}`,
    "--framework",
  );
}

async function adoptedFrameworks(
  store: Store,
  log: string,
  path: string,
): Promise<readonly FrameworkReference[]> {
  const heads = orStop(await store.streams(log)(), path).filter(({ stream }) => isDefinitionStream(stream));
  const lines = await Promise.all(
    heads.map(async ({ stream }) => orStop(await store.readStream(log, stream)(), path)),
  );
  return lines.flat().flatMap((line) => {
    const decoded = decodeStored(line);
    if (decoded._tag === "Left") return [];
    return decoded.right.commit.events.flatMap((event): readonly FrameworkReference[] => {
      if (event.type !== "FrameworkAdopted") return [];
      // The ledger has read the same event when it was opened, and held it against its shape.
      const { definition, digest } = event.data as {
        readonly definition: Framework;
        readonly digest: string;
      };
      return [{ id: definition.id, edition: definition.edition, digest }];
    });
  });
}
