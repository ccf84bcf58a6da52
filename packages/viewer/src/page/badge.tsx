import type { VNode } from "preact";
import type { OpenedRecord } from "../record/open-record.ts";
import type { Altered } from "../record/verdict.ts";

/** Says whether the record in this page is as it was exported: recomputed here from its bytes, hash by hash. */
export function Badge({ records }: { readonly records: readonly OpenedRecord[] }): VNode {
  const altered = records.flatMap(({ name, verdict }) =>
    verdict._tag === "Altered" ? [{ name, verdict }] : [],
  );
  const intact = records.flatMap(({ verdict }) => (verdict._tag === "Intact" ? [verdict] : []));
  const [first] = altered;
  if (first === undefined) {
    const commits = intact.reduce((sum, verdict) => sum + verdict.commits, 0);
    const events = intact.reduce((sum, verdict) => sum + verdict.events, 0);
    const heads = intact.flatMap((verdict) => Object.entries(verdict.heads));
    return (
      <details class="badge intact">
        <summary>
          <Mark broken={false} /> Record intact
        </summary>
        <div class="badge-more">
          <p>
            This page has just recomputed {commits} hashes over {events} events: every line names the one
            before it, and the closing line fits them all. It shows that nothing was changed after export, not
            who exported it. Last hashes:
          </p>
          <ul>
            {heads.map(([stream, leaf]) => (
              <li key={stream}>
                {stream} <code>{leaf}</code>
              </li>
            ))}
          </ul>
        </div>
      </details>
    );
  }
  return (
    <div class="badge altered" role="alert">
      <p class="badge-says">
        <Mark broken /> Record altered {placeWords(first.verdict)}
      </p>
      <div class="badge-more">
        {altered.map(({ name, verdict }) => (
          <p key={name}>
            <strong>{name}:</strong> {verdict.says}
          </p>
        ))}
        <p>What follows is shown as far as it can be read, and proves nothing.</p>
      </div>
    </div>
  );
}

/** Where a record was altered, in words. */
function placeWords({ revision, stream, line }: Altered): string {
  if (revision !== undefined) return `at r${revision}${stream === undefined ? "" : ` of ${stream}`}`;
  return line === undefined ? "" : `at line ${line}`;
}

function Mark({ broken }: { readonly broken: boolean }): VNode {
  return (
    <svg class="badge-mark" viewBox="0 0 20 20" aria-hidden="true">
      {broken ? (
        <path d="M10 1 19 18H1Z M10 7v5 M10 14.6v.8" />
      ) : (
        <path d="M10 1 18 4v6c0 5-4 8-8 9-4-1-8-4-8-9V4Z M6 10l3 3 5-6" />
      )}
    </svg>
  );
}
