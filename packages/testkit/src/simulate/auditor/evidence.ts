import { spanOf, type EventData } from "@assay/core";
import { whenOf, type Ask, type Check, type Claiming } from "./ask.ts";
import { dossierOf, nonGradesOf, standing } from "./case.ts";

/** What is recorded, what is still relied on, and what came before what. */

type Cited<C> = (command: C) => readonly string[];

export function recorded<C>(cited: Cited<C>): Check<C> {
  return ({ of, command }) =>
    cited(command).every((id) => of.evidence.has(id)) ? undefined : "EvidenceUnknown";
}

export function reliedOn<C>(cited: Cited<C>): Check<C> {
  return ({ of, command }) =>
    cited(command).some((id) => of.evidence.get(id)?.withdrawn === true)
      ? "EvidenceAlreadyWithdrawn"
      : undefined;
}

/** A grade needs evidence; that nothing was graded needs none. */
export const someEvidence: Check<{
  readonly judgement: string;
  readonly grade: string;
  readonly evidence: readonly string[];
}> = ({ of, command: { judgement, grade, evidence } }) =>
  evidence.length === 0 && !nonGradesOf(of, judgement).includes(grade) ? "EvidenceMissing" : undefined;

export const sourceReceived: Check<Pick<EventData["EvidenceRecorded"], "source">> = ({ of, command }) => {
  const { id } = command.source;
  return id === undefined || of.sources.has(id) ? undefined : "SourceUnknown";
};

/** Evidence of what came after the inspection is not admitted, where the process has a cut-off. */
export const beforeCutOff: Check<Claiming> = (ask) => {
  const { of } = ask;
  const cutOff = of.endsOn === undefined ? undefined : spanOf(of.endsOn)?.latest;
  return of.framework.process.evidenceCutOff !== undefined && cutOff !== undefined && whenOf(ask) > cutOff
    ? "EvidenceAfterCutOff"
    : undefined;
};

export const notToItself: Check<Pick<EventData["EvidenceRelated"], "from" | "to" | "stream">> = ({
  command: { from, to, stream },
}) => (stream === undefined && to.includes(from) ? "EvidenceRelatedToItself" : undefined);

/** Whether an act is said to have come before the evidence that it cites. */
export function afterEvidence<C extends Claiming>(cited: Cited<C>): Check<C> {
  return (ask) => afterAll(ask, evidenceMoments(ask, cited(ask.command)));
}

/** The same, and before the grade that it rests on. */
export const afterEvidenceAndGrade: Check<
  Claiming & { readonly judgement: string; readonly evidence?: readonly string[] }
> = (ask) =>
  afterAll(ask, [
    ...evidenceMoments(ask, ask.command.evidence ?? []),
    ...gradeMoments(ask, ask.command.judgement),
  ]);

export const afterGrade: Check<Claiming & { readonly judgement: string }> = (ask) =>
  afterAll(ask, gradeMoments(ask, ask.command.judgement));

/** Whether an act to the whole is said to have come before a judgement was settled. */
export const afterSettlements: Check<Claiming> = (ask) =>
  afterAll(
    ask,
    [...ask.of.dossiers.values()].flatMap((dossier) => {
      const last = standing(dossier);
      return last?.kind === "settled" ? [last.when] : [];
    }),
  );

function afterAll(ask: Ask<Claiming>, moments: readonly string[]): "OccurredBeforeItsGrounds" | undefined {
  const when = whenOf(ask);
  return moments.some((moment) => moment > when) ? "OccurredBeforeItsGrounds" : undefined;
}

function evidenceMoments({ of }: Ask<unknown>, cited: readonly string[]): readonly string[] {
  return cited.flatMap((id) => of.evidence.get(id)?.when ?? []);
}

function gradeMoments({ of }: Ask<unknown>, judgement: string): readonly string[] {
  const last = standing(dossierOf(of, judgement));
  return last === undefined ? [] : [last.when];
}
