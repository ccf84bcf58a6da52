import type { Process } from "../process.ts";
import type { Deed } from "./life.ts";
import { alsoDoing, type Course, type Step, stepOf } from "./step.ts";

/** The course of a judgement to which all of this is done. Graders who adjudicate jointly do so as graders. */
export function courseOf(process: Process, judgement: string, deeds: readonly Deed[]): Course {
  const { secondGrading } = process;
  const joint = secondGrading?.resolve === "jointly" && deeds.some(({ act }) => act === "adjudicate");
  const steps = deeds.flatMap((deed) => {
    if (joint && deed.act === "adjudicate") return [];
    const step = stepFor(process, deed);
    const grades = deed.act === "propose" || deed.act === "secondGrade";
    return [joint && grades ? alsoDoing(step, "adjudicate") : step];
  });
  return { judgement, steps };
}

/** The course of the letter once all judgements are settled. */
export function letterCourse({ acts, issue }: Process): Course {
  const asks = (requirement: (typeof issue.requires)[number], step: Step): readonly Step[] =>
    issue.requires.includes(requirement) ? [step] : [];
  return {
    steps: [
      ...asks("narrative-newer-than-last-grade-change", stepOf("write", acts.write)),
      ...asks("signed-off", stepOf("signOff", acts.signOff)),
      ...asks("no-open-representation", stepOf("determine", acts.determine)),
      stepOf("issue", acts.issue),
    ],
  };
}

function stepFor({ acts, rounds }: Process, deed: Deed): Step {
  if (deed.act !== "moderate") return stepOf(deed.act, acts[deed.act]);
  const round = rounds.find(({ id }) => id === deed.round);
  const by = round === undefined ? [] : [round.by];
  return { ...stepOf("moderate", by), round: deed.round, persons: round?.quorum ?? 1 };
}
