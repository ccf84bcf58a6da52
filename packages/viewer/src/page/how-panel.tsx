import { own } from "@assay/core";
import { moderationTrail } from "@assay/projection";
import type { VNode } from "preact";
import { EvidenceItem } from "./evidence-item.tsx";
import { JudgementLinks } from "./judgement-links.tsx";
import { linkTo, type PanelProps } from "./navigation.ts";
import { ruleWords } from "../words/rule-words.ts";
import { TrailSteps } from "./trail-steps.tsx";

/** How one judgement came to its grade: every step with who, when and why, and the evidence that the grade cites. */
export function HowPanel({ shown }: PanelProps): VNode {
  const { moment, judgement, assessment } = shown;
  const { framework, account, view } = moment;
  const trail = moderationTrail
    .view(account, { framework, stream: assessment.stream })
    .judgements.find((each) => each.judgement === judgement);
  const found = view.judgements.find((each) => each.judgement === judgement);
  const cited = (found?.evidence ?? []).flatMap((id) => own(view.evidence, id) ?? []);
  const narrative = own(account.judgements, judgement)?.narrative ?? [];
  return (
    <section class="panel" aria-labelledby="how-title">
      <h2 id="how-title">How “{found?.title ?? judgement}” was reached</h2>
      <JudgementLinks shown={shown} />
      {found?.departure === null || found?.departure === undefined ? null : (
        <p class="departure">
          <span class="tag departs">departs</span> The grade is not the one that the rules expect (
          {found.departure.strength}:{" "}
          {found.departure.rules.map((rule) => ruleWords(framework, rule)).join(", ")}).{" "}
          {found.departure.reason === undefined
            ? "No reason is recorded."
            : `Reason given: ${found.departure.reason}`}{" "}
          <a href={linkTo(shown, { view: "why" })}>See the rules</a>
        </p>
      )}
      <h3>From proposal to letter</h3>
      {trail === undefined || trail.steps.length === 0 ? (
        <p class="empty">
          Nothing has been done to this judgement by r{view.revision}. Move on in time to see its first step.
        </p>
      ) : (
        <TrailSteps shown={shown} steps={trail.steps} />
      )}
      <h3>Evidence cited ({cited.length})</h3>
      {cited.length === 0 ? (
        <p class="empty">
          The grade cites no evidence by r{view.revision}.{" "}
          <a href={linkTo(shown, { view: "evidence", of: judgement, q: undefined })}>
            See what was recorded for the judgement
          </a>
        </p>
      ) : (
        <ol class="evidence-list">
          {cited.map((evidence) => (
            <EvidenceItem
              evidence={evidence}
              framework={framework}
              address={shown.address}
              team={account.team}
              key={evidence.id}
            />
          ))}
        </ol>
      )}
      {narrative.length === 0 ? null : (
        <>
          <h3>What the letter says of it</h3>
          {narrative.map((paragraph, index) => (
            <p key={index}>{paragraph.text}</p>
          ))}
        </>
      )}
    </section>
  );
}
