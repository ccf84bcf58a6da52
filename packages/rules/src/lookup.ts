import type { Fact, Framework } from "./framework.ts";
import { type Indexed, indexOf } from "./framework-index.ts";
import type { Judgement } from "./judgement.ts";
import type { Rule } from "./rule.ts";
import type { Scale } from "./scale.ts";

/** The judgement with this id, or undefined where the framework has none. */
export function judgementOf(framework: Framework, id: string): Judgement | undefined {
  return indexOf(framework).judgements.get(id)?.judgement;
}

/** The scale on which a judgement is graded, or undefined where the framework has no such judgement. */
export function scaleOf(framework: Framework, judgement: string): Scale | undefined {
  return indexOf(framework).judgements.get(judgement)?.scale;
}

/** The rules about a judgement, in the framework's order. */
export function rulesAbout(framework: Framework, judgement: string): readonly Rule[] {
  return indexOf(framework).rulesAbout.get(judgement) ?? [];
}

/** The fact with this name, or undefined where the framework has none. */
export function factOf(framework: Framework, name: string): Fact | undefined {
  return Object.hasOwn(framework.facts, name) ? framework.facts[name] : undefined;
}

/** The judgements of a group; none where the framework has no such group. */
export function membersOf(framework: Framework, group: string): readonly string[] {
  return Object.hasOwn(framework.groups, group) ? (framework.groups[group] ?? []) : [];
}

/** As `membersOf`, with all that is known of each. */
export function indexedMembersOf(framework: Framework, group: string): readonly Indexed[] {
  return indexOf(framework).groups.get(group) ?? [];
}

/** As `judgementOf`, where a judgement that is not known is a defect of the caller. */
export function requiredJudgement(framework: Framework, id: string): Judgement {
  return requiredIndexed(framework, id).judgement;
}

/** As `requiredJudgement`, with all that is known of the judgement. */
export function requiredIndexed(framework: Framework, id: string): Indexed {
  const indexed = indexOf(framework).judgements.get(id);
  if (indexed === undefined) throw unknownJudgement(framework, id);
  return indexed;
}

/** As `scaleOf`, where a judgement that is not known is a defect of the caller. */
export function requiredScale(framework: Framework, judgement: string): Scale {
  const scale = scaleOf(framework, judgement);
  if (scale === undefined) throw unknownJudgement(framework, judgement);
  return scale;
}

function unknownJudgement(framework: Framework, id: string): RangeError {
  const known = framework.judgements.map((judgement) => `"${judgement.id}"`).join(", ");
  return new RangeError(
    `Cannot apply the rules to "${id}": "${framework.id}" has no such judgement; name one of ${known}.`,
  );
}
