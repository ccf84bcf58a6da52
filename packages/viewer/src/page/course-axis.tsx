import { Component, type VNode } from "preact";
import { kindOf, type EventKind } from "../course/event-kind.ts";
import { gapsIn } from "../course/gap.ts";
import type { Assessment } from "../record/assessment.ts";

const heights: Readonly<Record<EventKind, number>> = {
  setting: 6,
  evidence: 4,
  proposal: 11,
  moderation: 15,
  settled: 19,
  challenge: 22,
  letter: 24,
};

/**
 * The events side by side, one step each however long apart, taller the further the assessment has come; idle time is
 * folded into a mark. It says nothing that the list does not say in words. Drawn once: it does not change from moment to moment.
 */
export class CourseAxis extends Component<{ readonly assessment: Assessment }> {
  override shouldComponentUpdate(next: { readonly assessment: Assessment }): boolean {
    return next.assessment !== this.props.assessment;
  }

  override render(): VNode {
    const { events } = this.props.assessment;
    const step = 1000 / events.length;
    const bars = (kind: EventKind): string =>
      events
        .flatMap(({ type }, index) =>
          kindOf(type) === kind ? [`M${((index + 0.5) * step).toFixed(2)} 30V${30 - heights[kind]}`] : [],
        )
        .join("");
    return (
      <svg class="course-axis" viewBox="0 0 1000 30" preserveAspectRatio="none" aria-hidden="true">
        {(Object.keys(heights) as EventKind[]).map((kind) => (
          <path class={`bar ${kind}`} d={bars(kind)} stroke-width={Math.max(0.4, step * 0.7)} key={kind} />
        ))}
        {gapsIn(events).map(({ after, days }) => (
          <path class="idle" d={`M${(after * step).toFixed(2)} 0V30`} key={after}>
            <title>{days} days</title>
          </path>
        ))}
      </svg>
    );
  }
}
