import type { VNode } from "preact";
import { compareAssessments, type ComparedJudgement } from "../compare/compare-assessments.ts";
import type { Moment } from "../history/moment.ts";
import { GradeChip } from "./grade-chip.tsx";
import { linkTo, type PanelProps } from "./navigation.ts";
import { TwoMoments } from "./two-moments.tsx";

/** Two assessments side by side, or two moments of this one. Where scales differ, nothing is compared, and it says why. */
export function ComparePanel({ shown, go }: PanelProps): VNode {
  const { moment, other, all, assessment } = shown;
  const second = other?.at(other.length);
  return (
    <section class="panel" aria-labelledby="compare-title">
      <h2 id="compare-title">Side by side</h2>
      <h3>Two assessments</h3>
      {second === undefined || other === undefined ? (
        <p class="empty">
          This page holds one assessment only. To set another beside it, make the page with: assay view
          &lt;source&gt; --with &lt;other source or assessment&gt; --out replay.html
        </p>
      ) : (
        <>
          <label>
            Beside {assessment.stream}:{" "}
            <select
              value={other.assessment.stream}
              onChange={({ currentTarget }) => go({ with: currentTarget.value, view: "compare" }, "replace")}
            >
              {all
                .filter((each) => each !== assessment)
                .map(({ stream }) => (
                  <option value={stream} key={stream}>
                    {stream}
                  </option>
                ))}
            </select>
          </label>
          <Assessments shown={shown} second={second} />
          <p>
            <a
              href={linkTo(shown, {
                stream: other.assessment.stream,
                with: assessment.stream,
                at: undefined,
                vs: undefined,
              })}
            >
              Change sides
            </a>
          </p>
        </>
      )}
      <h3>Two moments of this assessment</h3>
      <TwoMoments shown={shown} go={go} moment={moment} />
    </section>
  );
}

function Assessments({
  shown,
  second,
}: {
  readonly shown: PanelProps["shown"];
  readonly second: Moment;
}): VNode {
  const first = shown.moment;
  const compared = compareAssessments(first, second);
  if (compared._tag === "Refused") {
    return (
      <p class="refused" role="note">
        <span aria-hidden="true">⊘ </span>
        {compared.says}
      </p>
    );
  }
  const heading = ({ view }: Moment): string =>
    `${view.body ?? view.stream} ${view.cycle ?? ""}, r${view.revision}`;
  return (
    <>
      {compared.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <table class="stacking">
        <caption class="unseen">The grades of two assessments, judgement by judgement.</caption>
        <thead>
          <tr>
            <th scope="col">Judgement</th>
            <th scope="col">{heading(first)}</th>
            <th scope="col">{heading(second)}</th>
            <th scope="col">The second is</th>
          </tr>
        </thead>
        <tbody>
          {compared.rows.map((row) => (
            <Row row={row} first={first} second={second} key={row.judgement} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({
  row: { judgement, title, first: one, second: other, says, refused },
  first,
  second,
}: {
  readonly row: ComparedJudgement;
  readonly first: Moment;
  readonly second: Moment;
}): VNode {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td data-label={first.view.cycle ?? "First"}>
        <GradeChip framework={first.framework} judgement={judgement} grade={one} />
      </td>
      <td data-label={second.view.cycle ?? "Second"}>
        <GradeChip framework={second.framework} judgement={judgement} grade={other} />
      </td>
      <td data-label="The second is">{refused === undefined ? says : `not compared: ${refused}`}</td>
    </tr>
  );
}
