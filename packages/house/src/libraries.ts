import type { Manifest } from "./manifest.ts";
import { roomOf } from "./place.ts";
import { rooms } from "./rooms.ts";

/** Finds the libraries that a workspace asks its users to install and that the plan does not have. */
export function strayLibraries(manifest: Manifest): readonly string[] {
  const room = roomOf(manifest.folder);
  if (room === undefined) return [];
  const { libraries, peers, drivers } = rooms[room];
  const stray = (found: readonly string[], planned: readonly string[], as: string): readonly string[] =>
    found
      .filter((library) => !library.startsWith("@assay/") && !planned.includes(library))
      .map(
        (library) =>
          `Cannot ask for "${library}" as ${as} of ${manifest.folder}: the plan has none so; ${mend}.`,
      );
  const asked = Object.keys(manifest.peerDependencies);
  const optional = new Set(manifest.optionalPeers);
  return [
    ...stray(Object.keys(manifest.dependencies), libraries, "a dependency"),
    ...stray(
      asked.filter((peer) => !optional.has(peer)),
      peers,
      "a peer",
    ),
    ...stray(
      asked.filter((peer) => optional.has(peer)),
      drivers,
      "an optional peer",
    ),
  ];
}

const mend = "drop it, or change the plan and rooms.ts";

/** Finds the versions that differ among workspaces, and what they ask of each other. */
export function strayVersions(manifests: readonly Manifest[]): readonly string[] {
  const shared = manifests[0]?.version;
  return manifests.flatMap((manifest) => {
    const asked = { ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.devDependencies };
    const versions: [string, string][] = [
      [manifest.name, manifest.version],
      ...Object.entries(asked).filter(([name]) => name.startsWith("@assay/")),
    ];
    return versions
      .filter(([, version]) => version !== shared)
      .map(
        ([name, version]) =>
          `Cannot release "${name}" at ${version} in ${manifest.folder}: all share one version; write ${shared}.`,
      );
  });
}
