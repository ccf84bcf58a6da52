import type { RequirementView } from "@assay/projection";
import type { VNode } from "preact";
import type { Shown } from "../address/shown.ts";
import { dayWords } from "../words/dates.ts";
import { EventsCited } from "./events-cited.tsx";

/** One requirement of the process, with what was found of it: once, or for each judgement that has to meet it. */
export function RequirementGroup({
  rows,
  shown,
}: {
  readonly rows: readonly RequirementView[];
  readonly shown: Shown;
}): VNode {
  const [first] = rows;
  const title = (id: string): string =>
    shown.moment.view.judgements.find(({ judgement }) => judgement === id)?.title ?? id;
  return (
    <li>
      <p>
        <b>{first?.says}</b>
      </p>
      <ul class="found">
        {rows.map((row, index) => (
          <li key={row.judgement ?? index}>
            {row.judgement === undefined ? null : <b>{title(row.judgement)}: </b>}
            {row.because}
            {row.deadline === undefined ? "" : ` The time ends on ${dayWords(row.deadline)}.`}
            <EventsCited shown={shown} revisions={row.evidence.map(({ revision }) => revision)} />
          </li>
        ))}
      </ul>
    </li>
  );
}
