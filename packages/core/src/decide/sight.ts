import type { Framework } from "@assay/rules";
import type { RecordedEvent } from "../event/catalogue.ts";
import type { WithheldEvent } from "../projection.ts";
import { personOf, type AssessmentState } from "../state.ts";
import { waitsForSecondGrade } from "./second-grade.ts";
import { situationOf, type Situation } from "./situation.ts";

/** What of a history an actor may see, and what is withheld from it. */
export interface Sight<E extends RecordedEvent> {
  readonly seen: readonly E[];
  readonly withheld: readonly WithheldEvent[];
}

/**
 * What an actor may see of a history: all but the grades that others gave to a judgement which still waits for a second
 * grade. The commitment to a sealed grade is withheld with it, for whoever knows the bytes can try every grade.
 * @param state at the head of the stream: what has been revealed by now is shown, at whatever moment one looks
 * @law what is seen does not depend on a grade that is withheld
 */
export function sightOf<E extends RecordedEvent>(
  framework: Framework,
  state: AssessmentState,
  events: readonly E[],
  actor: string,
): Sight<E> {
  const situation = situationOf(framework, state, { actor, at: "" });
  const seen: E[] = [];
  const withheld: WithheldEvent[] = [];
  for (const event of events) {
    const judgement = judgementHidden(event, situation);
    if (judgement === undefined) seen.push(event);
    else withheld.push({ type: event.type, judgement, revision: event.revision });
  }
  return { seen, withheld };
}

/** The judgement whose grade an event would tell, where the actor may not see it. */
function judgementHidden(event: RecordedEvent, situation: Situation): string | undefined {
  if (!tellsGrade(event)) return undefined;
  const { judgement } = event.data;
  const { proceedings, actor } = situation;
  const own = [event.actor, event.onBehalfOf ?? event.actor].some(
    (by) => personOf(proceedings, by) === personOf(proceedings, actor),
  );
  return !own && waitsForSecondGrade(situation, judgement) ? judgement : undefined;
}

type TellsGrade = RecordedEvent<
  "GradeProposed" | "ProposalRevised" | "ProposalWithdrawn" | "SecondGradeSealed"
>;

function tellsGrade(event: RecordedEvent): event is TellsGrade {
  return (
    event.type === "GradeProposed" ||
    event.type === "ProposalRevised" ||
    event.type === "ProposalWithdrawn" ||
    event.type === "SecondGradeSealed"
  );
}
