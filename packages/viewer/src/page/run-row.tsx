import { Component, type VNode } from "preact";
import type { CourseRow } from "../course/course-rows.ts";
import { kindOf, letterOf } from "../course/event-kind.ts";
import { runWords } from "../course/run-words.ts";
import type { Assessment } from "../record/assessment.ts";
import { EventRow } from "./event-row.tsx";

interface Props {
  readonly assessment: Assessment;
  readonly run: Extract<CourseRow, { readonly _tag: "Run" }>;
  readonly isHere: boolean;
  readonly printing: boolean;
}

interface State {
  readonly asked: boolean;
}

/**
 * A run of quiet events, folded until the reader opens it, the moment comes into it, or it is printed. Drawn again only
 * where it opens or closes: there may be hundreds of them.
 */
export class RunRow extends Component<Props, State> {
  override state: State = { asked: false };

  override shouldComponentUpdate({ run, isHere, printing }: Props, { asked }: State): boolean {
    const now = this.props;
    return (
      run !== now.run || isHere !== now.isHere || printing !== now.printing || asked !== this.state.asked
    );
  }

  private isOpen(): boolean {
    return this.state.asked || this.props.isHere || this.props.printing;
  }

  private readonly toggled = ({ currentTarget }: { readonly currentTarget: HTMLDetailsElement }): void => {
    // It also opens and closes without the reader, who has then asked for nothing.
    if (currentTarget.open !== this.isOpen()) this.setState({ asked: currentTarget.open });
  };

  override render(): VNode {
    const { assessment, run } = this.props;
    const open = this.isOpen();
    const length = run.to - run.from + 1;
    const revision = (place: number): string => `r${assessment.events[place - 1]?.revision ?? 0}`;
    return (
      <details class="run" open={open} onToggle={this.toggled}>
        <summary>
          <span class={`mark ${kindOf(run.type)}`} aria-hidden="true">
            {letterOf(run.type)}
          </span>
          <span>
            {runWords(run.type, length)}{" "}
            <span class="range">
              {revision(run.from)}–{revision(run.to)}
            </span>
          </span>
        </summary>
        {open ? (
          <ol>
            {Array.from({ length }, (_, index) => (
              <li key={index}>
                <EventRow assessment={assessment} place={run.from + index} />
              </li>
            ))}
          </ol>
        ) : null}
      </details>
    );
  }
}
