import type { CommandOf, RefusalTag } from "@assay/core";
import { frameworkDigest, parseFramework, type Framework } from "@assay/rules";

/** The frameworks that the auditor knows to be in the log, and those that were offered to the ledger. */
export interface KnownDefinitions {
  /** The framework of a digest, adopted or offered. */
  readonly find: (digest: string) => Framework | undefined;
  readonly isAdopted: (digest: string) => boolean;
  /** Why a framework cannot enter the log, or undefined where it can. */
  readonly obstacle: (definition: CommandOf<"AdoptFramework">["definition"]) => RefusalTag | undefined;
  /** Enters a framework into the log; returns its revision in the stream of its definitions. */
  readonly adopt: (framework: Framework) => number;
}

export function knownDefinitions(frameworks: readonly Framework[]): KnownDefinitions {
  const offered = new Map(frameworks.map((framework) => [frameworkDigest(framework), framework]));
  const adopted = new Map<string, Framework>();
  return {
    find: (digest) => adopted.get(digest) ?? offered.get(digest),
    isAdopted: (digest) => adopted.has(digest),
    obstacle(definition) {
      if (parseFramework(definition)._tag === "Left") return "FrameworkInvalid";
      if (adopted.has(frameworkDigest(definition))) return "FrameworkAlreadyAdopted";
      const { id, edition } = definition;
      return [...adopted.values()].some((each) => each.id === id && each.edition === edition)
        ? "FrameworkEditionDiffers"
        : undefined;
    },
    adopt(framework) {
      adopted.set(frameworkDigest(framework), framework);
      return [...adopted.values()].filter(({ id }) => id === framework.id).length;
    },
  };
}
