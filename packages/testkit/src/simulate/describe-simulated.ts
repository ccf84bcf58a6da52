import type { Simulated } from "./simulate.ts";

/** A report on a simulation for people: how fast, how often which answer, and where the auditor disagreed. */
export function describeSimulated(simulated: Simulated): string {
  const { commands, seconds, secondsRereading, accepted, repeated, refused, failed, letters } = simulated;
  return [
    `seed ${simulated.seed}: ${commands} commands in ${seconds.toFixed(1)} s, ${Math.round(commands / seconds)} a second; the log read again in ${secondsRereading.toFixed(1)} s`,
    `accepted ${accepted}, given again ${repeated}, letters ${letters}`,
    `refused ${listed(refused)}`,
    `failed ${listed(failed)}`,
    `disagreements ${simulated.disagreements.length}, differences ${simulated.differences.length}`,
    ...simulated.disagreements.map(
      (disagreement) =>
        `disagreement at ${disagreement.index}\n${JSON.stringify(disagreement, undefined, 2)}`,
    ),
    ...simulated.differences,
    ...(simulated.disagreements.length + simulated.differences.length === 0
      ? []
      : [`To see it again: npm run simulate -- --seed ${simulated.seed} --commands ${replayed(simulated)}`]),
  ].join("\n");
}

/** How many commands must be given until the disagreement comes again. */
function replayed({ disagreements, commands }: Simulated): number {
  const last = disagreements.at(-1)?.index;
  return last === undefined ? commands : last + 1;
}

function listed(counts: Readonly<Record<string, number>>): string {
  const entries = Object.entries(counts);
  const sum = entries.reduce((total, [, count]) => total + count, 0);
  return `${sum}${entries.map(([tag, count]) => `\n  ${tag} ${count}`).join("")}`;
}
