import { own } from "@assay/core";
import type { TrailStep } from "@assay/projection";
import type { VNode } from "preact";
import { useContext } from "preact/hooks";
import type { Shown } from "../address/shown.ts";
import { personWords } from "../words/people.ts";
import { ruleWords } from "../words/rule-words.ts";
import { sentence } from "../words/sentence.ts";
import { trailWords } from "../words/trail-words.ts";
import { FlagLines } from "./flagged.tsx";
import { Folded } from "./folded.tsx";
import { linkTo } from "./navigation.ts";
import { PrintingMoment } from "./printing.ts";
import { TraceLine } from "./trace-line.tsx";

/** The steps in the life of one grade, each with who, when, why and on what evidence. */
export function TrailSteps({
  shown,
  steps,
}: {
  readonly shown: Shown;
  readonly steps: readonly TrailStep[];
}): VNode {
  const { account } = shown.moment;
  return (
    <ol class="trail">
      {steps.map((step, index) => (
        <li class={step.revision === shown.moment.view.revision ? "now" : ""} key={index}>
          <p class="trail-says">{trailWords(step)}</p>
          <FlagLines revision={step.revision} />
          <Because step={step} />
          {step.participants === undefined || step.participants.length === 0 ? null : (
            <p>With {step.participants.map((actor) => personWords(account, actor)).join(", ")}.</p>
          )}
          {step.assistedBy === undefined ? null : <p>Assisted by {step.assistedBy.join(", ")}.</p>}
          {step.departure === undefined ? null : (
            <p>
              <span class="tag departs">departs</span> from{" "}
              {step.departure.rules.map((rule) => ruleWords(shown.moment.framework, rule)).join(", ")} (
              {step.departure.strength})
              {step.departure.reason === undefined ? "; no reason given" : `: ${step.departure.reason}`}
            </p>
          )}
          {step.evidence === undefined || step.evidence.length === 0 ? null : (
            <Cited shown={shown} evidence={step.evidence} />
          )}
          <TraceLine shown={shown} account={account} trace={step} />
        </li>
      ))}
    </ol>
  );
}

function Because({ step: { because, reason, query } }: { readonly step: TrailStep }): VNode | null {
  if (because === undefined && reason === undefined && query === undefined) return null;
  return (
    <p>
      {reason === undefined ? null : <>Reason: {sentence(reason.says ?? reason.code)} </>}
      {query === undefined ? null : <>Query {query}. </>}
      {because}
    </p>
  );
}

/** The evidence of a step, by its ids; what each says is a disclosure away, and is printed. */
function Cited({ shown, evidence }: { readonly shown: Shown; readonly evidence: readonly string[] }): VNode {
  const known = shown.moment.view.evidence;
  const ofMoment = useContext(PrintingMoment);
  if (ofMoment) return <p>Cites {evidence.join(", ")}.</p>;
  return (
    <Folded
      name="cited"
      summary={`Cites ${evidence.length === 1 ? "1 piece" : `${evidence.length} pieces`} of evidence`}
    >
      {() => (
        <ul>
          {evidence.map((id) => (
            <li key={id}>
              <a href={linkTo(shown, { view: "evidence", q: id, of: undefined })}>{id}</a>{" "}
              {own(known, id)?.statement ?? "not recorded by this moment"}
            </li>
          ))}
        </ul>
      )}
    </Folded>
  );
}
