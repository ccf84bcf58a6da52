import type { VNode } from "preact";
import { instantWords } from "../words/dates.ts";
import { momentName, type PanelProps } from "./navigation.ts";

/** The line of the record in which this event stands, as it was hashed, with the hash before it. */
export function RecordPanel({ shown }: PanelProps): VNode {
  const { moment, assessment } = shown;
  const { line, event } = moment;
  if (line === undefined || event === undefined) {
    return (
      <section class="panel" aria-labelledby="record-title">
        <h2 id="record-title">Record</h2>
        <p class="empty">There is no event at this moment.</p>
      </section>
    );
  }
  return (
    <section class="panel" aria-labelledby="record-title">
      <h2 id="record-title">The record of {momentName(shown, moment.count)}</h2>
      <p>
        Line {line.number} of {assessment.record}, log {assessment.log}. The hash is that of the line's bytes;
        the next line of the assessment names it, so that no line can be changed without the next one showing
        it.
      </p>
      <dl class="hashes">
        <dt>Hash</dt>
        <dd>
          <code>{line.leaf}</code>
        </dd>
        <dt>Hash before</dt>
        <dd>
          <code>{line.prev}</code>
        </dd>
        <dt>Commit</dt>
        <dd>
          <code>{line.commit}</code>
        </dd>
        <dt>Recorded</dt>
        <dd>{instantWords(event.at)}</dd>
      </dl>
      <h3>What it says</h3>
      <pre class="json" tabIndex={0}>
        {JSON.stringify(JSON.parse(line.line), null, 2)}
      </pre>
    </section>
  );
}
