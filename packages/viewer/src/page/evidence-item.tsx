import type { Account, RecordedEvidence } from "@assay/projection";
import { judgementOf, type Framework } from "@assay/rules";
import { Component, type VNode } from "preact";
import { changedAddress, formatAddress, type Address } from "../address/address.ts";
import { comparisonWords, fateWords, measureWords, trendWords } from "../words/evidence-words.ts";
import { personWords } from "../words/people.ts";
import { ProvenanceTag } from "./provenance-tag.tsx";

interface Props {
  readonly evidence: RecordedEvidence;
  readonly framework: Framework;
  readonly address: Address;
  readonly team: Account["team"];
}

const marks: Readonly<Record<RecordedEvidence["polarity"], string>> = {
  strength: "＋",
  weakness: "−",
  neutral: "○",
};

/** One piece of evidence with its comparators. It is drawn again only where it is another, so that lists stay quick. */
export class EvidenceItem extends Component<Props> {
  override shouldComponentUpdate({ evidence, framework }: Props): boolean {
    return evidence !== this.props.evidence || framework !== this.props.framework;
  }

  override render(): VNode {
    const { evidence, framework, address, team } = this.props;
    const { id, statement, polarity, source, comparisons, measure, trend, population, note, kind } = evidence;
    const titles = evidence.judgements.map((each) => judgementOf(framework, each)?.title ?? each).join(", ");
    const fates = fateWords(evidence);
    // What a source calls a figure can have neither value nor unit.
    const figure = measure === undefined ? "" : measureWords(measure);
    return (
      <li
        class={`evidence-item ${fates.length === 0 ? "" : "changed-later"}`}
        data-evidence={id}
        tabIndex={-1}
      >
        <p class="evidence-says">
          <span class="polarity" aria-hidden="true">
            {marks[polarity]}
          </span>{" "}
          {statement}
        </p>
        <p class="evidence-facts">
          <b>{id}</b> · {kind === "evidence" ? polarity : "states a grade"} · {titles} · source: {source.name}
          {source.class === source.name || source.class === "not-stated" ? "" : ` (${source.class})`}{" "}
          <ProvenanceTag provenance={evidence.provenance} />
        </p>
        {figure === "" &&
        trend === undefined &&
        comparisons.length === 0 &&
        population === undefined ? null : (
          <ul class="comparators">
            {figure === "" ? null : <li>Figure: {figure}</li>}
            {comparisons.map((comparison, index) => (
              <li key={index}>Compared: {comparisonWords(comparison)}</li>
            ))}
            {trend === undefined ? null : <li>Trend: {trendWords(trend)}</li>}
            {population === undefined ? null : <li>Of: {population}</li>}
          </ul>
        )}
        {note === undefined ? null : <p class="quiet">{note}</p>}
        {fates.map((fate) => (
          <p key={fate}>
            <span class="tag">changed</span> {fate}
          </p>
        ))}
        <p class="trace">
          Recorded as{" "}
          <a href={formatAddress(changedAddress(address, { at: `r${evidence.revision}` }))}>
            r{evidence.revision}
          </a>{" "}
          by {personWords({ team }, evidence.by)}
        </p>
      </li>
    );
  }
}
