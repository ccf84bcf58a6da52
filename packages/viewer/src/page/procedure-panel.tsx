import { procedureThrough, type RequirementStatus, type RequirementView } from "@assay/projection";
import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { FlagsList } from "./flags-list.tsx";
import type { PanelProps } from "./navigation.ts";
import { RequirementGroup } from "./requirement-group.tsx";

const statuses: readonly {
  readonly status: RequirementStatus;
  readonly sign: string;
  readonly says: string;
}[] = [
  { status: "unmet", sign: "✕", says: "Unmet" },
  { status: "not-shown", sign: "?", says: "Not shown" },
  { status: "met", sign: "✓", says: "Met" },
];

/** Whether procedure was followed, as at this moment: what was breached first, then what the record does not show. */
export function ProcedurePanel({ shown }: PanelProps): VNode {
  const { moment, assessment } = shown;
  const { events, stream, definitions } = assessment;
  // Each event is weighed once; a step looks through what was found.
  const after = useMemo(() => procedureThrough(events, stream, definitions), [assessment]);
  const found = after(moment.count, moment.framework);
  const { counts, requirements } = found;
  return (
    <section class="panel" aria-labelledby="procedure-title">
      <h2 id="procedure-title">Procedure as at r{found.revision}</h2>
      <p>
        {counts.met} met, {counts.unmet} unmet, {counts.notShown} not shown. Worked out from the events alone,
        apart from the code that decides. “Not shown” means that the record does not tell, which is no breach.
      </p>
      {requirements.length === 0 ? (
        <p class="empty">The framework asks for nothing that bears on r{found.revision} yet.</p>
      ) : null}
      {statuses.map(({ status, sign, says }) => {
        const rows = requirements.filter((each) => each.status === status);
        return rows.length === 0 ? null : (
          <div class="requirements" key={status}>
            <h3>
              <span class={`sign ${status}`} aria-hidden="true">
                {sign}
              </span>{" "}
              {says} ({rows.length})
            </h3>
            <ul>
              {grouped(rows).map((group) => (
                <RequirementGroup rows={group} shown={shown} key={group[0]?.id} />
              ))}
            </ul>
          </div>
        );
      })}
      <FlagsList shown={shown} revision={found.revision} />
    </section>
  );
}

/** The rows of each requirement together, in the order of the process. */
function grouped(rows: readonly RequirementView[]): readonly (readonly RequirementView[])[] {
  return [...new Set(rows.map(({ id }) => id))].map((id) => rows.filter((each) => each.id === id));
}
