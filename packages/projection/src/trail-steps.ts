import { own } from "@assay/core";
import type { Framework, Judgement } from "@assay/rules";
import { untouched, type Account, type JudgementAccount, type Trace } from "./account.ts";
import { directionOf } from "./direction.ts";
import { gradeActs, type GradeAct } from "./grade-acts.ts";
import { gradeView, type GradeView } from "./grade-view.ts";
import { issuedGrade, sittingAt } from "./issued-grade.ts";
import { takenOver } from "./rule-inputs.ts";
import { traceFrom } from "./trace.ts";
import type { ReasonGiven, TrailStep } from "./trail-step.ts";

/** Every step in the life of a judgement's grade, in the order of the record. */
export function trailSteps(
  framework: Framework,
  judgement: Judgement,
  account: Account,
): readonly TrailStep[] {
  const story = own(account.judgements, judgement.id) ?? untouched();
  return [
    ...gradeStepsOf(framework, judgement, story),
    ...stepsBeside(framework, judgement, story, account),
  ].toSorted((a, b) => a.revision - b.revision);
}

/** The steps that gave, changed, confirmed or took away the grade, each with the grade that stood before. */
function gradeStepsOf(
  framework: Framework,
  judgement: Judgement,
  story: JudgementAccount,
): readonly TrailStep[] {
  const scale = own(framework.scales, judgement.scale);
  const view = (key: string): GradeView => gradeView(framework, judgement, key);
  const steps: TrailStep[] = [];
  let proposal: string | undefined;
  let standing: string | undefined;
  const take = (
    trace: Trace,
    step: Pick<TrailStep, "act"> & Omit<TrailStep, keyof Trace | "sitting" | "from" | "to" | "direction">,
    from: string | undefined,
    to: string | undefined,
  ): void => {
    const direction = from === undefined || to === undefined ? undefined : directionOf(scale, from, to);
    steps.push({
      ...step,
      ...traceFrom(trace),
      sitting: sittingAt(story, trace.revision),
      ...(from === undefined ? {} : { from: view(from) }),
      ...(to === undefined ? {} : { to: view(to) }),
      ...(direction === undefined ? {} : { direction }),
    });
    standing = to;
  };
  for (const each of gradeActs(story)) {
    switch (each._tag) {
      case "Proposed": {
        const act = proposal === undefined ? "proposed" : "revised";
        proposal = each.act.grade;
        take(each.act, { act, ...grounds(each.act) }, standing, proposal);
        break;
      }
      case "Withdrawn":
        take(each.act, { act: "withdrawn", because: each.act.because }, standing, undefined);
        proposal = undefined;
        break;
      case "Sealed":
        take(each.act, { act: "sealed", commitment: each.act.commitment }, undefined, undefined);
        standing = proposal;
        break;
      case "Revealed":
        take(each.act, { act: "revealed", ...revealed(each, story, view) }, each.act.first, stands(each));
        break;
      case "Adjudicated":
        take(each.act, { act: "adjudicated", ...grounds(each.act) }, proposal, each.act.to);
        break;
      case "Moderated": {
        const reason = reasonGiven(framework, each.act.reason);
        const { round, from, to } = each.act;
        take(each.act, { act: "moderated", round, reason, ...grounds(each.act) }, from, to);
        break;
      }
      case "Settled":
        take(each.act, { act: "settled" }, standing, each.act.grade);
        break;
      case "Reopened": {
        const { ground, because, grade } = each.act;
        take(each.act, { act: "reopened", ground, because }, undefined, grade);
        proposal = grade ?? proposal;
        break;
      }
      default:
        return each satisfies never;
    }
  }
  return steps;
}

/** The steps that leave the grade as it is: the body's own grade, another body's, queries, and issue. */
function stepsBeside(
  framework: Framework,
  judgement: Judgement,
  story: JudgementAccount,
  account: Account,
): readonly TrailStep[] {
  const { imported } = judgement;
  const at = (trace: Trace): Trace & Pick<TrailStep, "sitting"> => ({
    ...traceFrom(trace),
    sitting: sittingAt(story, trace.revision),
  });
  const to = (grade: string): Pick<TrailStep, "to"> => ({ to: gradeView(framework, judgement, grade) });
  return [
    ...story.selfEvaluations.map((each): TrailStep => ({
      act: "self-evaluated",
      ...at(each),
      ...to(each.grade),
      ...(each.because === undefined ? {} : { because: each.because }),
    })),
    ...story.imported.map((each): TrailStep => ({
      act: "imported",
      ...at(each),
      // Where the framework takes it over, it is told as what it is here.
      ...to(
        imported === undefined
          ? each.grade
          : (takenOver(framework, judgement.id, imported, each) ?? each.grade),
      ),
      issuer: each.from.issuer,
      ...(each.standing === "final" ? {} : { underReview: true as const }),
    })),
    ...story.queries.flatMap((query): readonly TrailStep[] => [
      { act: "queried", ...at(query), query: query.id, because: query.text },
      ...(query.answer === undefined
        ? []
        : [{ act: "answered" as const, ...at(query.answer), query: query.id, because: query.answer.text }]),
    ]),
    ...account.letters.flatMap((letter): readonly TrailStep[] => {
      const grade = issuedGrade(framework, account, judgement, letter);
      return grade === undefined
        ? []
        : [{ act: "issued", ...at(letter), ...to(grade), letter: letter.digest }];
    }),
  ];
}

type RevealedAct = Extract<GradeAct, { readonly _tag: "Revealed" }>;

function revealed(
  { act }: RevealedAct,
  { seals }: JudgementAccount,
  view: (key: string) => GradeView,
): Pick<TrailStep, "resolution" | "second" | "because" | "evidence" | "sealedBy"> {
  const { resolution, second, revision } = act;
  const seal = seals.findLast((each) => each.revision < revision);
  return {
    resolution: resolution.how,
    second: view(second.grade),
    because: second.because,
    evidence: second.evidence,
    ...(seal === undefined || seal.by === act.by ? {} : { sealedBy: seal.by }),
  };
}

function stands({ act }: RevealedAct): string | undefined {
  return act.resolution.stands;
}

/** What an act says for itself, as far as it has it. */
function grounds(act: {
  readonly because: string;
  readonly evidence: readonly string[];
  readonly participants?: readonly string[];
  readonly departure?: TrailStep["departure"];
  readonly assistedBy?: readonly string[];
}): Pick<TrailStep, "because" | "evidence" | "participants" | "departure" | "assistedBy"> {
  const { because, evidence, participants = [], departure, assistedBy } = act;
  return {
    because,
    evidence,
    ...(participants.length === 0 ? {} : { participants }),
    ...(departure === undefined ? {} : { departure }),
    ...(assistedBy === undefined ? {} : { assistedBy }),
  };
}

function reasonGiven(framework: Framework, code: string): ReasonGiven {
  const says = framework.process.reasons.find((reason) => reason.code === code)?.says;
  return says === undefined ? { code } : { code, says };
}
