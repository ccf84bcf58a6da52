import type { VNode } from "preact";
import type { Shown } from "../address/shown.ts";
import type { OpenedRecord } from "../record/open-record.ts";
import { provenanceMeans } from "../words/provenance-words.ts";
import { Badge } from "./badge.tsx";
import { CopyLink } from "./copy-link.tsx";
import { Help } from "./help.tsx";
import { PrintChoice } from "./print-choice.tsx";
import { linkTo, type Go } from "./navigation.ts";

/** Whose grades these are, how we know of them, and whether the record is whole. */
export function Masthead({
  shown,
  records,
  go,
}: {
  readonly shown: Shown;
  readonly records: readonly OpenedRecord[];
  readonly go: Go;
}): VNode {
  const { view, account, framework } = shown.moment;
  const { provenance, retells } = view;
  const altered = records.some(({ verdict }) => verdict._tag === "Altered");
  const body = view.body ?? shown.assessment.stream;
  return (
    <header class="masthead">
      <div class="masthead-title">
        <p class="kicker">
          {framework.title} · {framework.issuer} · edition {framework.edition}
        </p>
        <h1>
          {body}
          {account.opening === undefined ? null : <span class="cycle"> {account.opening.cycle}</span>}
        </h1>
        <p class="what">How each grade was reached, event by event.</p>
      </div>
      <div class="masthead-tools">
        {altered ? null : <Badge records={records} />}
        <CopyLink />
        <PrintChoice shown={shown} go={go} />
        <Help />
      </div>
      {altered ? <Badge records={records} /> : null}
      {shown.all.length > 1 ? <Chooser shown={shown} go={go} /> : null}
      {retells === null && provenance === "recorded" ? null : (
        <p class="retelling">
          <strong>
            {retells === null ? `This assessment is ${provenance}.` : "A retelling for demonstration."}
          </strong>{" "}
          {retells === null
            ? provenanceMeans[provenance]
            : `It is ${provenance}, and is not ${retells.what}. Whatever no source tells is marked “reconstructed”.`}
        </p>
      )}
      {framework.process.secondGrading === undefined ? null : (
        <p class="retelling whole-record">
          <strong>This page shows the whole record, with grades that were sealed at the time.</strong> Whoever
          read it before both grades of a judgement were opened did not see them; such a grade is marked
          “sealed”.
        </p>
      )}
    </header>
  );
}

function Chooser({ shown, go }: { readonly shown: Shown; readonly go: Go }): VNode {
  return (
    <label class="chooser">
      Assessment{" "}
      <select
        value={shown.assessment.stream}
        onChange={({ currentTarget }) =>
          go({
            stream: currentTarget.value,
            at: undefined,
            judgement: undefined,
            vs: undefined,
            with: undefined,
          })
        }
      >
        {shown.all.map(({ stream }) => (
          <option value={stream} key={stream}>
            {stream}
          </option>
        ))}
      </select>{" "}
      <a href={linkTo(shown, { view: "compare" })}>set two side by side</a>
    </label>
  );
}
