import type { Account, Trace } from "@assay/projection";
import type { VNode } from "preact";
import { claimedWords, instantWords } from "../words/dates.ts";
import { byWords } from "../words/people.ts";
import { linkTo } from "./navigation.ts";
import type { Shown } from "../address/shown.ts";
import { ProvenanceTag } from "./provenance-tag.tsx";

/** Who, when, and how we know: what stands under every step. Its event is a link to that moment. */
export function TraceLine({
  shown,
  account,
  trace,
}: {
  readonly shown: Shown;
  readonly account: Pick<Account, "team">;
  readonly trace: Trace;
}): VNode {
  const { revision, at, occurred } = trace;
  return (
    <p class="trace">
      <a href={linkTo(shown, { at: `r${revision}` })}>r{revision}</a> by {byWords(account, trace)},{" "}
      {occurred === undefined ? (
        <time dateTime={at}>{instantWords(at)}</time>
      ) : (
        <>
          {claimedWords(occurred)}; recorded <time dateTime={at}>{instantWords(at)}</time>
        </>
      )}{" "}
      <ProvenanceTag provenance={trace.provenance} />
    </p>
  );
}
