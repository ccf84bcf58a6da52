import type { Facts, Framework, Inputs } from "@assay/rules";
import * as fc from "fast-check";
import { validFramework } from "./valid-framework.ts";

/** A framework with a case for it; any of the inputs and facts may be missing. */
export interface RandomCase {
  readonly framework: Framework;
  readonly inputs: Inputs;
  readonly facts: Facts;
}

/** Small frameworks, each with a case in which most is known. */
export const randomCase: fc.Arbitrary<RandomCase> = validFramework().chain((framework) => {
  const input = fc.option(fc.constantFrom(...gradesOf(framework), "not-seen"), { nil: undefined, freq: 6 });
  const fact = fc.option(fc.boolean(), { nil: undefined, freq: 3 });
  return fc.record({
    framework: fc.constant(framework),
    inputs: fc.record({ water: input, light: input, soil: input }),
    facts: fc.record({ flooded: fact, fenced: fact }),
  });
});

/** The keys of a random framework's grades, worst first. */
export function gradesOf({ scales }: Framework): readonly string[] {
  return (scales["grades"]?.grades ?? []).map(({ key }) => key);
}
