import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { hash } from "node:crypto";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { replaceSha256 } from "@assay/bytes";
import { sqliteStore } from "@assay/stores/sqlite";
import { describeSimulated, simulate, type Simulation } from "@assay/testkit/simulate";

const usage = "npm run simulate -- --commands 1000000 [--seed 2031] [--store memory|sqlite]";

const { values } = parseArgs({
  options: {
    commands: { type: "string", default: "100000" },
    seed: { type: "string", default: "2031" },
    store: { type: "string", default: "memory" },
  },
});

// The platform's hash gives the same digests, faster.
replaceSha256((input) => hash("sha256", input));
const folder = mkdtempSync(join(tmpdir(), "assay-simulate-"));
try {
  const simulated = await simulate({
    seed: wholeNumber("--seed", values.seed, 0xffff_ffff),
    commands: wholeNumber("--commands", values.commands, 1_000_000_000),
    ...storeNamed(values.store),
  });
  console.log(describeSimulated(simulated));
  process.exitCode = simulated.disagreements.length + simulated.differences.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

function wholeNumber(option: string, text: string, max: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= max) return number;
  throw new RangeError(
    `Cannot simulate: ${option} is "${text}"; give a whole number from 0 to ${max}, as in ${usage}.`,
  );
}

function storeNamed(name: string): Pick<Simulation, "store"> {
  if (name === "memory") return {};
  if (name === "sqlite") return { store: (ports) => sqliteStore(join(folder, "simulated.db"), ports) };
  throw new RangeError(`Cannot simulate: there is no store "${name}"; use one, as in ${usage}.`);
}
