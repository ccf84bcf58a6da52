import { inputsOf } from "@assay/projection";
import {
  explain,
  whatDecided,
  whatWouldChange,
  whyNot,
  type Explanation,
  type Framework,
  type NearestChanges,
  type WhatWouldChange,
} from "@assay/rules";
import type { VNode } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { gradeWords, gradesOf } from "../words/grade-place.ts";
import { AskedGrade } from "./asked-grade.tsx";
import { ChangeSets } from "./change-sets.tsx";
import { DecidedBy } from "./decided-by.tsx";
import { JudgementLinks } from "./judgement-links.tsx";
import { OutcomeLines } from "./outcome-lines.tsx";
import { RuleFinding } from "./rule-finding.tsx";
import { WorkedOut } from "./worked-out.tsx";
import type { PanelProps } from "./navigation.ts";
import { PrintingMoment } from "./printing.ts";

/** What the rules say of one judgement, why not another grade, and what would change it: asked of the engine, here and now. */
export function WhyPanel({ shown, go }: PanelProps): VNode {
  const ofMoment = useContext(PrintingMoment);
  const { moment, judgement, address } = shown;
  const { framework, account, view } = moment;
  const { inputs: grades, facts } = inputsOf(account, framework);
  // Asked anew only where something that rules read is other: most events are evidence, which they do not read.
  const standing = JSON.stringify([judgement, grades, facts]);
  const explanation = useMemo(() => explain(framework, judgement, grades, facts), [framework, standing]);
  const isWithoutRules = explanation.findings.length === 0;
  const title = view.judgements.find((each) => each.judgement === judgement)?.title ?? judgement;
  const scale = gradesOf(framework, judgement);
  const given = grades[judgement];
  const others = scale.filter(({ key }) => key !== given);
  const asked = scale.find(({ key }) => key === address.grade) ?? others.at(-1) ?? scale.at(-1);
  return (
    <section class="panel" aria-labelledby="why-title">
      <h2 id="why-title">Why “{title}”, and what if</h2>
      <JudgementLinks shown={shown} />
      <h3>What the rules say</h3>
      <Rules explanation={explanation} shown={shown} />
      {ofMoment || isWithoutRules ? null : (
        <>
          <h3>Why not another grade?</h3>
          <label class="asked">
            Why not{" "}
            <select
              value={asked?.key}
              onChange={({ currentTarget }) =>
                go({ grade: currentTarget.value, view: "why", judgement }, "replace")
              }
            >
              {scale.map((grade) => (
                <option value={grade.key} key={grade.key}>
                  {gradeWords(grade)}
                </option>
              ))}
            </select>
            {given === undefined ? null : (
              <span class="quiet">
                {" "}
                (it stands at {gradeWords(scale.find(({ key }) => key === given) ?? { label: given })})
              </span>
            )}
          </label>
          {asked === undefined ? null : (
            <div class="asked-answer" aria-live="polite">
              <WorkedOut
                within={framework}
                of={`${standing} ${asked.key}`}
                work={() => whyNot(framework, judgement, grades, asked.key, facts)}
              >
                {(answer) => <AskedGrade framework={framework} answer={answer} />}
              </WorkedOut>
            </div>
          )}
          <h3>What would change what the rules say</h3>
          <WorkedOut
            within={framework}
            of={standing}
            work={() => whatWouldChange(framework, judgement, grades, facts)}
          >
            {(change) => (
              <Changes framework={framework} change={change} prefaced={explanation.preface !== undefined} />
            )}
          </WorkedOut>
          <h3>What decided it</h3>
          <WorkedOut
            within={framework}
            of={standing}
            work={() => whatDecided(framework, judgement, grades, facts)}
          >
            {(answer) => <DecidedBy framework={framework} answer={answer} />}
          </WorkedOut>
        </>
      )}
    </section>
  );
}

function Changes({
  framework,
  change: { judgement, preface, better, worse, expecting },
  prefaced,
}: {
  readonly framework: Framework;
  readonly change: WhatWouldChange;
  /** Whether the framework's warning stands above already. */
  readonly prefaced: boolean;
}): VNode {
  const sets = (heading: string, nearest: NearestChanges): VNode => (
    <ChangeSets framework={framework} judgement={judgement} heading={heading} nearest={nearest} />
  );
  return (
    <>
      {preface === undefined || prefaced ? null : <p class="preface">{preface}</p>}
      {sets("Better with", better)}
      {sets("Worse with", worse)}
      {expecting === undefined ? null : sets("A grade would be expected with", expecting)}
    </>
  );
}

function Rules({
  explanation,
  shown,
}: {
  readonly explanation: Explanation;
  readonly shown: PanelProps["shown"];
}): VNode {
  const { framework } = shown.moment;
  const { preface, judgement, outcome, findings, steps = [] } = explanation;
  return (
    <>
      {preface === undefined ? null : <p class="preface">{preface}</p>}
      <OutcomeLines framework={framework} judgement={judgement} outcome={outcome} />
      {findings.length === 0 ? (
        <p class="empty">No rule is about this judgement, so nothing would change this.</p>
      ) : null}
      <ol class="findings">
        {findings.map((finding) => (
          <RuleFinding framework={framework} finding={finding} key={finding.rule} />
        ))}
      </ol>
      {steps.map((step) => (
        <div class="rests-on" key={step.judgement}>
          <h4>
            Rests on {framework.judgements.find(({ id }) => id === step.judgement)?.title ?? step.judgement}
          </h4>
          <Rules explanation={step} shown={shown} />
        </div>
      ))}
    </>
  );
}
