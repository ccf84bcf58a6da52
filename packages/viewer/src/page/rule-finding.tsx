import { judgementOf, type ExplainedFinding, type Framework, type Source } from "@assay/rules";
import type { VNode } from "preact";
import { gradeWords, placedGrade } from "../words/grade-place.ts";

/** One rule in its own sentence, what it did here, what it read, and where it comes from with how sure that is. */
export function RuleFinding({
  framework,
  finding,
}: {
  readonly framework: Framework;
  readonly finding: ExplainedFinding;
}): VNode {
  const { rule, strength, says, sentence, source, row, inputs, facts = [] } = finding;
  const read = [
    ...inputs.map(({ judgement, grade, nonGrade }) => {
      const title = judgementOf(framework, judgement)?.title ?? judgement;
      return `${title}: ${grade === null ? (nonGrade ?? "not graded") : gradeWords(placedGrade(framework, judgement, grade))}`;
    }),
    ...facts.map(({ fact, established }) => {
      const fits = Object.hasOwn(framework.facts, fact) ? framework.facts[fact]?.says : undefined;
      return `${fits ?? fact}: ${established === null ? "not established" : established ? "yes" : "no"}`;
    }),
  ];
  return (
    <li class={finding.binding ? "binding" : ""}>
      <p class="rule-says">{says}</p>
      <p>
        {sentence} <span class="tag">{strength}</span>{" "}
        {finding.binding ? <span class="tag departs">it binds</span> : null}
      </p>
      {read.length === 0 ? null : <p class="quiet">Read: {read.join("; ")}.</p>}
      <SourceLine source={source} of={rule} />
      {row === undefined ? null : <SourceLine source={row.source} of={`row ${row.id}`} />}
    </li>
  );
}

function SourceLine({ source, of }: { readonly source: Source; readonly of: string }): VNode {
  const { cite, url, status, cases, exceptions } = source;
  const counted =
    cases === undefined
      ? ""
      : `, ${cases} ${cases === 1 ? "case" : "cases"}, ${exceptions ?? 0} ${exceptions === 1 ? "exception" : "exceptions"}`;
  return (
    <p class="source">
      Source of {of}:{" "}
      {url === undefined ? (
        cite
      ) : (
        <a href={url} rel="noreferrer">
          {cite}
        </a>
      )}{" "}
      <span class="tag">
        {status}
        {counted}
      </span>
    </p>
  );
}
