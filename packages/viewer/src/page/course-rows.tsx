import { Component, type VNode } from "preact";
import type { CourseRow } from "../course/course-rows.ts";
import { gapWords } from "../course/gap.ts";
import type { Assessment } from "../record/assessment.ts";
import { EventRow } from "./event-row.tsx";
import { RunRow } from "./run-row.tsx";

interface Props {
  readonly rows: readonly CourseRow[];
  readonly assessment: Assessment;
  /** Where the run begins in which the moment is; absent where it is in none. */
  readonly runHere: number | undefined;
  readonly printing: boolean;
  readonly follow: (place: number) => void;
}

/** The rows of the list of events, drawn again only where other rows are shown or another run is open. */
export class CourseRows extends Component<Props> {
  override shouldComponentUpdate({ rows, runHere, printing }: Props): boolean {
    const now = this.props;
    return rows !== now.rows || runHere !== now.runHere || printing !== now.printing;
  }

  private readonly follow = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest("button[data-place]") : null;
    const place = Number(button?.getAttribute("data-place"));
    if (place > 0) this.props.follow(place);
  };

  override render(): VNode {
    return (
      <ol class="events" onClick={this.follow}>
        {this.props.rows.map((row) => this.row(row))}
      </ol>
    );
  }

  private row(row: CourseRow): VNode {
    const { assessment, runHere, printing } = this.props;
    switch (row._tag) {
      case "One":
        return (
          <li key={row.place}>
            <EventRow assessment={assessment} place={row.place} />
          </li>
        );
      case "Idle":
        return (
          <li class="idle" key={`idle ${row.gap.after}`}>
            {gapWords(row.gap)}
          </li>
        );
      case "Run":
        return (
          <li key={row.from}>
            <RunRow assessment={assessment} run={row} isHere={row.from === runHere} printing={printing} />
          </li>
        );
      default:
        return row satisfies never;
    }
  }
}
