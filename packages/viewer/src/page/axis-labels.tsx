import { Component, type VNode } from "preact";
import { gapLabels } from "../course/gap-labels.ts";
import { gapsIn } from "../course/gap.ts";
import type { Assessment } from "../record/assessment.ts";
import { dayWords } from "../words/dates.ts";

/** When the course begins and ends by the clock, and its longest idle times where they are folded on the axis. */
export class AxisLabels extends Component<{ readonly assessment: Assessment }> {
  override shouldComponentUpdate(next: { readonly assessment: Assessment }): boolean {
    return next.assessment !== this.props.assessment;
  }

  override render(): VNode {
    const { events } = this.props.assessment;
    const [first, last] = [events[0], events.at(-1)];
    // Where things did not happen when they were recorded, the axis says which of the two it goes by.
    const goesBy = events.some(({ occurred }) => occurred !== undefined) ? "recorded " : "";
    return (
      <div class="axis-labels">
        {gapLabels(gapsIn(events), events.length).map(({ place, says }) => (
          <span
            class={place < 0.06 ? "gap at-start" : place > 0.94 ? "gap at-end" : "gap"}
            style={{ left: `${(100 * place).toFixed(2)}%` }}
            key={place}
          >
            {says}
          </span>
        ))}
        <span class="from">{first === undefined ? "" : `${goesBy}${dayWords(first.at)}`}</span>
        <span class="to">{last === undefined ? "" : `${goesBy}${dayWords(last.at)}`}</span>
      </div>
    );
  }
}
