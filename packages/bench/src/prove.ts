import { builtInFrameworks } from "@assay/frameworks";
import { apa2007 } from "@assay/frameworks/apa-2007";
import { prove } from "@assay/rules";
import type { Figure } from "./figure.ts";
import { computed, interleaved } from "./interleaved.ts";

const barMs = 100;
const barAllMs = 5_000;

/**
 * The proof of a real framework, and of every built-in one together, all checks, against the bars of 100 ms and 5 s: told by
 * what the processor gave to it.
 */
export async function measureProve(): Promise<readonly Figure[]> {
  const one = await interleaved([{ name: "prove", run: () => prove(apa2007) }], 31, computed);
  const all = await interleaved(
    [{ name: "prove", run: () => builtInFrameworks.map((framework) => prove(framework)) }],
    5,
    computed,
    1,
  );
  return [
    timed("proof of apa@2007, all checks", one["prove"] ?? 0, barMs),
    timed(
      `proof of all ${builtInFrameworks.length} built-in frameworks, all checks`,
      all["prove"] ?? 0,
      barAllMs,
    ),
  ];
}

function timed(what: string, ms: number, bar: number): Figure {
  return { what: `${what}, in ${ms.toFixed(0)} ms, of ${bar} ms`, ratio: bar / ms, bar: 1 };
}
