import { apa2007 } from "@assay/frameworks/apa-2007";
import { prove } from "@assay/rules";
import type { Figure } from "./figure.ts";
import { computed, interleaved } from "./interleaved.ts";

const barMs = 100;

/** The proof of a real framework, all checks, against the bar of 100 ms: told by what the processor gave to it. */
export async function measureProve(): Promise<Figure> {
  const medians = await interleaved([{ name: "prove", run: () => prove(apa2007) }], 31, computed);
  const ms = medians["prove"] ?? 0;
  return {
    what: `proof of apa@2007, all checks, in ${ms.toFixed(0)} ms, of ${barMs} ms`,
    ratio: barMs / ms,
    bar: 1,
  };
}
