import type { VNode } from "preact";
import { printedOf } from "../address/printed.ts";
import type { Shown } from "../address/shown.ts";

/** On paper alone: what was printed, what was left out, and how to have it. */
export function PrintNote({ shown }: { readonly shown: Shown }): VNode {
  const { whole, leftOut } = printedOf(shown);
  const { moment, assessment, moments } = shown;
  const at = `r${moment.view.revision} (event ${moment.count} of ${moments.length}) of ${assessment.stream}`;
  return (
    <p class="print-note">
      {whole ? (
        <>
          <b>Printed whole, as at {at}.</b> Nothing is left out that the page shows of this moment; all{" "}
          {moments.length} events are listed at the end.
        </>
      ) : (
        <>
          <b>Printed as at {at}.</b> Left out: {leftOut.join("; ")}. To have them on paper, choose “Print
          everything” at the top of the page, or add print=all to its address.
        </>
      )}
    </p>
  );
}
