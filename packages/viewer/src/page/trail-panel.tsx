import { moderationTrail, type JudgementTrail } from "@assay/projection";
import type { VNode } from "preact";
import { personWords } from "../words/people.ts";
import { GradeChip } from "./grade-chip.tsx";
import { linkTo, type PanelProps } from "./navigation.ts";
import { TrailSteps } from "./trail-steps.tsx";

/** What moderation did to all grades: proposed against issued, how often changed and by whom, and every step. */
export function TrailPanel({ shown }: PanelProps): VNode {
  const { framework, account, view } = shown.moment;
  const trail = moderationTrail.view(account, { framework, stream: shown.assessment.stream });
  const begun = trail.judgements.filter(({ steps }) => steps.length > 0);
  return (
    <section class="panel" aria-labelledby="trail-title">
      <h2 id="trail-title">Moderation trail as at r{view.revision}</h2>
      {begun.length === 0 ? (
        <p class="empty">No grade has been given by r{view.revision}. Move on in time to see the first.</p>
      ) : (
        <table class="stacking">
          <caption class="unseen">First proposal, issued grade and changes of each judgement.</caption>
          <thead>
            <tr>
              <th scope="col">Judgement</th>
              <th scope="col">First proposed</th>
              <th scope="col">Issued</th>
              <th scope="col">Changed after the proposal</th>
            </tr>
          </thead>
          <tbody>
            {trail.judgements.map((each) => (
              <tr key={each.judgement}>
                <th scope="row">
                  <a href={linkTo(shown, { view: "how", judgement: each.judgement })}>{each.title}</a>
                </th>
                <td data-label="First proposed">
                  <GradeChip
                    framework={framework}
                    judgement={each.judgement}
                    grade={each.firstProposed?.key}
                  />
                </td>
                <td data-label="Issued">
                  {each.issued === null ? (
                    <span class="quiet">not issued</span>
                  ) : (
                    <GradeChip framework={framework} judgement={each.judgement} grade={each.issued.key} />
                  )}
                </td>
                <td data-label="Changed">{changeWords(each, (actor) => personWords(account, actor))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {begun.map((each) => (
        <div class="judgement-trail" key={each.judgement}>
          <h3>{each.title}</h3>
          <TrailSteps shown={shown} steps={each.steps} />
        </div>
      ))}
    </section>
  );
}

function changeWords(
  { changes, changedBy, differs }: JudgementTrail,
  name: (actor: string) => string,
): string {
  const issued =
    differs === null ? "" : differs ? "; issued otherwise than proposed" : "; issued as proposed";
  if (changes === 0) return `never${issued}`;
  return `${changes === 1 ? "once" : `${changes} times`}, by ${changedBy.map(name).join(", ")}${issued}`;
}
