/** What the checks read of one workspace's `package.json`. */
export interface Manifest {
  /** The folder of the workspace, from the top of the repository: `packages/core`. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly private: boolean;
  /** Libraries and rooms by name, with the version asked for. */
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  /** The peers that may be absent. */
  readonly optionalPeers: readonly string[];
  /** The built files that `exports` and `bin` lead to, as written there. */
  readonly entries: readonly string[];
}

/**
 * Reads the manifest of the workspace in a folder.
 *
 * @throws SyntaxError when the text is not JSON, TypeError when it is not a manifest.
 */
export function parseManifest(folder: string, text: string): Manifest {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || typeof value["name"] !== "string" || typeof value["version"] !== "string")
    throw new TypeError(
      `Cannot read ${folder}/package.json: it is not an object with a name and a version; write both.`,
    );
  return {
    folder,
    name: value["name"],
    version: value["version"],
    private: value["private"] === true,
    dependencies: strings(value["dependencies"]),
    devDependencies: strings(value["devDependencies"]),
    peerDependencies: strings(value["peerDependencies"]),
    optionalPeers: entriesOf(value["peerDependenciesMeta"]).flatMap(([peer, meta]) =>
      isRecord(meta) && meta["optional"] === true ? [peer] : [],
    ),
    entries: [...entriesOf(value["exports"]), ...entriesOf(value["bin"])].flatMap(([, target]) => {
      const file = isRecord(target) ? target["default"] : target;
      return typeof file === "string" && file.endsWith(".js") ? [file] : [];
    }),
  };
}

function strings(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    entriesOf(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function entriesOf(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
