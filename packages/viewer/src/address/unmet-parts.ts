import { judgementOf } from "@assay/rules";
import type { Moment } from "../history/moment.ts";
import { gradesOf } from "../words/grade-place.ts";
import type { Address } from "./address.ts";

/** The kinds of evidence that can be listed, besides the evidence of a judgement. */
const kindsOfEvidence: readonly string[] = ["strength", "weakness", "grade-statement", "withdrawn"];

/** What an address asks of a panel and cannot be met at this moment: a sentence for each, with what is shown instead. */
export function unmetParts(
  { grade, of, list, time, print }: Address,
  { framework, view }: Moment,
  judgement: string,
): readonly string[] {
  const title = judgementOf(framework, judgement)?.title ?? judgement;
  const isKnown = (id: string): boolean => view.judgements.some((each) => each.judgement === id);
  return [
    ...(grade === undefined || gradesOf(framework, judgement).some(({ key }) => key === grade)
      ? []
      : [
          `The link’s “grade=${grade}” cannot be met: “${title}” has no such grade. Another of its grades is asked about instead.`,
        ]),
    ...(of === undefined || kindsOfEvidence.includes(of) || isKnown(of.replace(/^cited:/, ""))
      ? []
      : [
          `The link’s “of=${of}” cannot be met: it is neither a kind of evidence nor a judgement. All evidence is listed.`,
        ]),
    ...(list === undefined || list === "all"
      ? []
      : [
          `The link’s “list=${list}” cannot be met: the list of events knows “all” alone. Its quiet events are folded.`,
        ]),
    ...(print === undefined || print === "all"
      ? []
      : [
          `The link’s “print=${print}” cannot be met: what is printed is “all”, or what the moment shows. The latter is printed.`,
        ]),
    ...(time === undefined || time === "occurred" || time === "recorded"
      ? []
      : [
          `The link’s “time=${time}” cannot be met: it is neither “occurred” nor “recorded”. Dates are read as times when things happened.`,
        ]),
  ];
}
