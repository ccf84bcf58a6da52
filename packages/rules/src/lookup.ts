import type { Framework } from "./framework.ts";
import type { Judgement } from "./judgement.ts";
import type { Scale } from "./scale.ts";

/** The judgement with this id, or undefined where the framework has none. */
export function judgementOf(framework: Framework, id: string): Judgement | undefined {
  return framework.judgements.find((judgement) => judgement.id === id);
}

/** The scale on which a judgement is graded, or undefined where the framework has no such judgement. */
export function scaleOf(framework: Framework, judgement: string): Scale | undefined {
  const id = judgementOf(framework, judgement)?.scale;
  return id === undefined || !Object.hasOwn(framework.scales, id) ? undefined : framework.scales[id];
}

/** The judgements of a group; none where the framework has no such group. */
export function membersOf(framework: Framework, group: string): readonly string[] {
  return Object.hasOwn(framework.groups, group) ? (framework.groups[group] ?? []) : [];
}

/** As `scaleOf`, where a judgement that is not known is a defect of the caller. */
export function requiredScale(framework: Framework, judgement: string): Scale {
  const scale = scaleOf(framework, judgement);
  if (scale !== undefined) return scale;
  const known = framework.judgements.map(({ id }) => `"${id}"`).join(", ");
  throw new RangeError(
    `Cannot apply the rules to "${judgement}": "${framework.id}" has no such judgement; name one of ${known}.`,
  );
}
