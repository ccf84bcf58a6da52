import {
  blockingFindings,
  describeBlockingFinding,
  type Framework,
  frameworkDigest,
  mustChecks,
  parseFramework,
  prove,
  proveProcess,
} from "@assay/rules";
import { left, right, type Either } from "fp-ts/lib/Either.js";
import type { AdoptFramework } from "../command/commands.ts";
import type { NewEvent } from "../event/catalogue.ts";
import type { Refusal } from "./refusal.ts";

/**
 * Decides whether a framework enters the log. One whose process or rules are not proved is as invalid as one that cannot be read;
 * a check that it accepts to fail, with a reason, does not count.
 * Refuses, in order: FrameworkInvalid, FrameworkAlreadyAdopted, FrameworkEditionDiffers.
 * @param adopted the digest under which the log has adopted an edition, if it has
 */
export function decideAdoption(
  command: AdoptFramework,
  adopted: (id: string, edition: string) => string | undefined,
): Either<Refusal, readonly NewEvent[]> {
  const { definition, occurred, provenance } = command;
  const parsed = parseFramework(definition);
  if (parsed._tag === "Left") return left({ _tag: "FrameworkInvalid", problems: parsed.left });
  const unproved = unprovedIn(parsed.right);
  if (unproved.length > 0) return left({ _tag: "FrameworkInvalid", problems: unproved });
  const given = frameworkDigest(definition);
  const known = adopted(definition.id, definition.edition);
  const framework = `${definition.id}@${definition.edition}`;
  if (known === given) return left({ _tag: "FrameworkAlreadyAdopted", framework, digest: given });
  if (known !== undefined) return left({ _tag: "FrameworkEditionDiffers", framework, adopted: known, given });
  const claim = {
    ...(occurred === undefined ? {} : { occurred }),
    ...(provenance === undefined ? {} : { provenance }),
  };
  return right([{ type: "FrameworkAdopted", data: { definition, digest: given }, ...claim }]);
}

/** What could not be proved: of the process anything, of the rules what must be. */
function unprovedIn(framework: Framework): readonly { readonly path: string; readonly message: string }[] {
  return [
    ...proveProcess(framework).map(({ says }) => ({ path: "process", message: says })),
    ...blockingFindings(prove(framework, { checks: mustChecks })).map((finding) => ({
      path: "rules",
      message: describeBlockingFinding(finding),
    })),
  ];
}
