import { provenanceOf } from "@assay/core";
import { headline } from "@assay/projection";
import { Component, type VNode } from "preact";
import { kindOf, letterOf } from "../course/event-kind.ts";
import type { Assessment } from "../record/assessment.ts";
import { happenedWords } from "../words/happened-words.ts";
import { FlagTag } from "./flagged.tsx";
import { ProvenanceTag } from "./provenance-tag.tsx";

interface Props {
  readonly assessment: Assessment;
  /** Units: counts from 1. */
  readonly place: number;
}

/** One event in the list: what it says is the same at every moment, so that it is drawn once. */
export class EventRow extends Component<Props> {
  override shouldComponentUpdate({ assessment, place }: Props): boolean {
    return assessment !== this.props.assessment || place !== this.props.place;
  }

  override render(): VNode | null {
    const { assessment, place } = this.props;
    const event = assessment.events[place - 1];
    const framework = assessment.frameworks[place - 1];
    if (event === undefined || framework === undefined) return null;
    const before = assessment.events[place - 2];
    const when = happenedWords(event);
    const isNewDay = before === undefined || happenedWords(before) !== when;
    return (
      <button type="button" class="event" data-place={place}>
        <span class={`mark ${kindOf(event.type)}`} aria-hidden="true">
          {letterOf(event.type)}
        </span>
        <span class="event-text">
          <span class="event-head">
            <b>r{event.revision}</b> {isNewDay ? when : ""} <ProvenanceTag provenance={provenanceOf(event)} />
            <FlagTag revision={event.revision} />
          </span>
          <span class="event-says">{headline(event, framework)}</span>
        </span>
      </button>
    );
  }
}
