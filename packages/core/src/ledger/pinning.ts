import { frameworkDigest, parseFramework, type Framework } from "@assay/rules";
import { isLeft, right, type Either } from "fp-ts/lib/Either.js";
import { failed, refused, type Answer, type Failed, type Refused } from "./answer.ts";
import { definitionStream, type Shelf } from "./definitions.ts";

/** The definitions that an assessment may be opened under or go over to: those in the log, and those that a ledger was given. */
export interface Pinning {
  /** The definition of a digest. Refuses: FrameworkUnknown, FrameworkInvalid. It need not be in the log yet. */
  readonly find: (digest: string) => Promise<Either<Refused | Failed, Framework>>;
  /** Brings a definition into the log, given by whoever pins it, unless it is there. */
  readonly enter: (digest: string, actor: string) => Promise<Either<Refused | Failed, unknown>>;
}

export function pinning(
  shelf: Shelf,
  offered: readonly Framework[],
  adopt: (definition: Framework, actor: string) => Promise<Answer>,
): Pinning {
  const given = (digest: string): Framework | undefined =>
    offered.find((framework) => frameworkDigest(framework) === digest);

  return {
    async find(digest) {
      const known = shelf.known.get(digest);
      if (known !== undefined) return right(known);
      const definition = given(digest);
      if (definition === undefined) {
        const found = await shelf.find(digest, "");
        if (!isLeft(found)) return found;
        return found.left._tag === "FrameworkNotInLog"
          ? refused({ _tag: "FrameworkUnknown", digest })
          : failed(found.left);
      }
      const parsed = parseFramework(definition);
      return parsed._tag === "Left"
        ? refused({ _tag: "FrameworkInvalid", problems: parsed.left })
        : right(parsed.right);
    },
    async enter(digest, actor) {
      const definition = given(digest);
      if (shelf.known.has(digest) || definition === undefined) return right(undefined);
      const adopted = await adopt(definition, actor);
      if (isLeft(adopted) && !alreadyAdopted(adopted.left)) return adopted;
      const found = await shelf.find(digest, definitionStream(definition.id));
      return isLeft(found) ? failed(found.left) : found;
    },
  };
}

function alreadyAdopted(answer: Refused | Failed): boolean {
  return answer._tag === "Refused" && answer.refusal._tag === "FrameworkAlreadyAdopted";
}
