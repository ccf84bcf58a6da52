import type { Framework } from "../framework.ts";
import { judgementOf, membersOf } from "../lookup.ts";
import { unknownAmong } from "./listed.ts";
import { type FrameworkProblem, type Path, problemAt } from "./problem.ts";

/** A group that a judgement's grades are taken from is known, and graded on the judgement's scale. */
export function groupProblems(
  framework: Framework,
  judgement: string,
  group: string,
  path: Path,
): readonly FrameworkProblem[] {
  const scale = judgementOf(framework, judgement)?.scale;
  const elsewhere = membersOf(framework, group).some((member) => {
    const other = judgementOf(framework, member)?.scale;
    return scale !== undefined && other !== undefined && other !== scale;
  });
  return [
    ...knownGroup(framework, group, path),
    ...(elsewhere ? [problemAt(framework, path, `a group graded on the scale "${scale}"`)] : []),
  ];
}

/** A group that points are taken from is known, whatever the scales of its members. */
export function knownGroup(framework: Framework, group: string, path: Path): readonly FrameworkProblem[] {
  return unknownAmong(framework, [group], Object.keys(framework.groups), () => path);
}
