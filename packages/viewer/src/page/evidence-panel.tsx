import type { VNode } from "preact";
import { useContext, useRef, useState } from "preact/hooks";
import { soughtEvidence } from "../evidence/sought-evidence.ts";
import { EvidenceItem } from "./evidence-item.tsx";
import { linkTo, type PanelProps } from "./navigation.ts";
import { Printing } from "./printing.ts";
import { usePlaceKept } from "./place-kept.ts";

/** How many pieces are listed until more are asked for. Searching looks through all of them. */
const shownAtFirst = 50;

/** All evidence recorded by this moment, to be searched and filtered; clearing leads back to where the reader was. */
export function EvidencePanel({ shown, go }: PanelProps): VNode {
  const printing = useContext(Printing);
  const { moment, address } = shown;
  const { view, framework, account } = moment;
  const { q = "", of = "" } = address;
  const list = useRef<HTMLOListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const found = soughtEvidence(view, { words: q, of });
  const all = view.statements.evidence + view.statements.gradeStatements;
  const [atMost, setAtMost] = useState(shownAtFirst);
  const listed = printing ? found : found.slice(0, atMost);
  const filtered = q !== "" || of !== "";
  const notePlace = usePlaceKept(list, filtered);
  const ask = (change: { readonly q?: string | undefined } | { readonly of?: string | undefined }): void => {
    notePlace();
    go(change, "replace");
  };
  const titleOf = (id: string): string =>
    view.judgements.find(({ judgement }) => judgement === id)?.title ?? id;
  const clear = (): void => {
    const gone = Object.keys(view.evidence).indexOf(notePlace() ?? "");
    if (gone >= atMost) setAtMost(gone + shownAtFirst);
    go({ q: undefined, of: undefined }, "replace");
    // The button is gone with the filter; whoever was in the list is back there.
    if (document.activeElement === document.body) field.current?.focus({ preventScroll: true });
  };
  return (
    <section class="panel" aria-labelledby="evidence-title">
      <h2 id="evidence-title">Evidence as at r{view.revision}</h2>
      <div class="filters" role="search" aria-label="Evidence">
        <label>
          Search{" "}
          <input
            ref={field}
            type="search"
            value={q}
            onInput={({ currentTarget }) => ask({ q: currentTarget.value || undefined })}
          />
        </label>
        <label>
          Show{" "}
          <select value={of} onChange={({ currentTarget }) => ask({ of: currentTarget.value || undefined })}>
            <option value="">all</option>
            <option value="strength">strengths</option>
            <option value="weakness">weaknesses</option>
            <option value="grade-statement">statements of a grade</option>
            <option value="withdrawn">withdrawn</option>
            {view.judgements.map(({ judgement, title }) => (
              <option value={judgement} key={judgement}>
                for {title}
              </option>
            ))}
            {view.judgements.map(({ judgement, title }) => (
              <option value={`cited:${judgement}`} key={`cited:${judgement}`}>
                cited by {title}
              </option>
            ))}
          </select>
        </label>
        {filtered ? (
          <button type="button" onClick={clear}>
            Clear
          </button>
        ) : null}
        <p role="status">
          {found.length} of {all} shown
        </p>
      </div>
      {found.length > 0 ? (
        <ol class="evidence-list" ref={list}>
          {listed.map((evidence) => (
            <EvidenceItem
              evidence={evidence}
              framework={framework}
              address={address}
              team={account.team}
              key={evidence.id}
            />
          ))}
        </ol>
      ) : null}
      {listed.length < found.length ? (
        <button type="button" class="more" onClick={() => setAtMost(atMost + shownAtFirst)}>
          Show {Math.min(shownAtFirst, found.length - listed.length)} more of {found.length}
        </button>
      ) : null}
      {found.length > 0 ? null : (
        <p class="empty">
          {all === 0 ? (
            `No evidence had been recorded by r${view.revision}. Move on in time to see the first of it.`
          ) : (
            <>
              None of the {all} pieces of evidence recorded by r{view.revision}{" "}
              {[
                ...(q === "" ? [] : [`has the words “${q}”`]),
                ...(of === ""
                  ? []
                  : [
                      `is ${of.startsWith("cited:") ? `cited by ${titleOf(of.slice(6))}` : `of the kind “${titleOf(of)}”`}`,
                    ]),
              ].join(" and ")}
              . <a href={linkTo(shown, { q: undefined, of: undefined })}>Show all</a>
            </>
          )}
        </p>
      )}
    </section>
  );
}
