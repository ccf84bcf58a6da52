import { soughtEvidence } from "../evidence/sought-evidence.ts";
import { panels, type Panel } from "./address.ts";
import type { Shown } from "./shown.ts";

/** What goes on paper for an address, and in words what of the page does not. */
export interface Printed {
  /** Everything is printed that the page can show of this moment, and all events. */
  readonly whole: boolean;
  readonly panels: readonly Panel[];
  readonly leftOut: readonly string[];
}

/** What answers for a grade at a moment: the board, one judgement's path and rules, the trail, and procedure. */
const ofMoment: ReadonlySet<Panel> = new Set<Panel>(["board", "how", "why", "trail", "procedure"]);

/**
 * What is printed: what the moment shows, with the panel that is open and evidence as it is sought; or everything, where the
 * address asks for it.
 *
 * @law a panel is printed, or named among what is left out
 */
export function printedOf(shown: Shown): Printed {
  const { address, panel, moment, judgement, moments } = shown;
  if (address.print === "all") return { whole: true, panels, leftOut: [] };
  const { view } = moment;
  const { q = "", of = "" } = address;
  const isSought = q !== "" || of !== "";
  const printed = panels.filter(
    (each) => ofMoment.has(each) || (each === panel && (each !== "evidence" || isSought)),
  );
  const { evidence: cited = [], title = judgement } =
    view.judgements.find((each) => each.judgement === judgement) ?? {};
  const sought = printed.includes("evidence") ? soughtEvidence(view, { words: q, of }) : [];
  const told = new Set([...cited, ...sought.map(({ id }) => id)]);
  const all = Object.keys(view.evidence);
  const others = all.filter((id) => !told.has(id)).length;
  const isPrinted = (each: Panel): boolean => printed.includes(each);
  return {
    whole: false,
    panels: printed,
    leftOut: [
      `how the other judgements than “${title}” stand with the rules`,
      `why not another grade of “${title}”, and what would change it`,
      ...(others === 0 ? [] : [`the other ${others} of ${all.length} pieces of evidence`]),
      ...(isPrinted("areas") ? [] : ["areas for development"]),
      ...(isPrinted("compare") ? [] : ["the comparison with other moments and assessments"]),
      ...(isPrinted("record") ? [] : ["the line of the record"]),
      `the list of ${moments.length} events`,
    ],
  };
}
