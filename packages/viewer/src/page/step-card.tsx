import { provenanceOf } from "@assay/core";
import { headline } from "@assay/projection";
import type { VNode } from "preact";
import { changesBetween, type JudgementChange } from "../history/changes.ts";
import { claimedWords, instantWords } from "../words/dates.ts";
import { byWords } from "../words/people.ts";
import { FlagLines } from "./flagged.tsx";
import { linkTo, momentName, type PanelProps } from "./navigation.ts";
import { ProvenanceTag } from "./provenance-tag.tsx";
import { SealTag } from "./seal-tag.tsx";

/** What happened at this moment, and what it changed: who, when, how we know, and old against new. */
export function StepCard({ shown }: PanelProps): VNode {
  const { moment, against, address } = shown;
  const { event, account, framework } = moment;
  const changes = changesBetween(against, moment);
  if (event === undefined) return <p>Nothing has happened yet.</p>;
  return (
    <section class="step" aria-labelledby="step-title">
      <h2 id="step-title">
        {headline(event, framework)} <ProvenanceTag provenance={provenanceOf(event)} />
        {"judgement" in event.data ? <SealTag shown={shown} judgement={event.data.judgement} /> : null}
      </h2>
      <p class="trace">
        By{" "}
        {byWords(account, {
          by: event.actor,
          ...(event.onBehalfOf === undefined ? {} : { onBehalfOf: event.onBehalfOf }),
        })}
        {event.occurred === undefined ? "" : `; happened ${claimedWords(event.occurred)}`}; recorded{" "}
        <time dateTime={event.at}>{instantWords(event.at)}</time>
      </p>
      <FlagLines revision={event.revision} />
      <p class="changes-head">
        {address.vs === undefined ? (
          "Changed by this event:"
        ) : (
          <>
            Changed since {momentName(shown, against.count)}:{" "}
            <a href={linkTo(shown, { vs: undefined })}>compare with the event before instead</a>
          </>
        )}
      </p>
      {changes.length === 0 ? (
        <p class="quiet">No judgement.</p>
      ) : (
        <ul class="changes">
          {alike(changes).map(({ says, judgements }) => (
            <li key={says}>
              {judgements.map(({ judgement, title }, index) => (
                <span key={judgement}>
                  {index === 0 ? "" : ", "}
                  <a href={linkTo(shown, { judgement, view: "how" })}>{title}</a>
                </span>
              ))}
              : {says}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface Alike {
  readonly says: string;
  readonly judgements: readonly JudgementChange[];
}

/** Judgements that changed in the same way, together. */
function alike(changes: readonly JudgementChange[]): readonly Alike[] {
  const grouped = new Map<string, JudgementChange[]>();
  for (const change of changes) {
    const says = change.says.join("; ");
    grouped.set(says, [...(grouped.get(says) ?? []), change]);
  }
  return [...grouped].map(([says, judgements]) => ({ says, judgements }));
}
