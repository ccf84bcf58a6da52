import type { IssueBlock, RepresentationBlock } from "./issue-blocks.ts";

/** Why a letter cannot go out yet, as a sentence. `title` gives a judgement's title for its id. */
export function describeBlock(block: IssueBlock, title: (judgement: string) => string): string {
  switch (block.requirement) {
    case "all-settled":
      return `Not every judgement is settled: ${list(block.judgements.map(title))}.`;
    case "overall-permitted":
      return block.judgements
        .map(
          ({ judgement, grade, permitted }) =>
            `${title(judgement)} is settled at ${grade}, and the rules permit ${permitted.join(", ")}.`,
        )
        .join(" ");
    case "no-waiting-grade":
      return `Grades wait for a second one, and a letter would tell them: ${list(block.judgements.map(title))}.`;
    case "departures-reasoned":
      return block.judgements
        .map(
          ({ judgement, grade, rules }) =>
            `${title(judgement)} is settled at ${grade}, which departs from ${rules.join(", ")}, and nobody has given a reason.`,
        )
        .join(" ");
    case "no-open-flags":
      return block.flags.map(({ flag, judgement }) => `${title(judgement)} ${flagWords[flag]}.`).join(" ");
    case "no-open-query":
      return `Queries are open: ${list(block.queries.map(({ id, judgement }) => `${id} (${title(judgement)})`))}.`;
    case "narrative-newer-than-last-grade-change":
      return `The text is missing, or older than the last change of the grade: ${list(block.judgements.map(title))}.`;
    case "signed-off":
      return `Nobody has signed off the letter since it last changed, at r${block.changedAt}.`;
    case "no-open-representation":
      return block.because.map(describeRepresentation).join(" ");
    default:
      return block satisfies never;
  }
}

const flagWords = {
  RestsOnChangedEvidence: "rests on evidence that was corrected or withdrawn since",
  GradedInConflict: "was graded by somebody who has since declared a conflict of interest",
} as const;

function describeRepresentation(block: RepresentationBlock): string {
  switch (block.why) {
    case "open":
      return `Representations are not determined: ${list(block.representations)}.`;
    case "no-draft-sent":
      return "No draft has been sent to the assessed body.";
    case "time-running":
      return `The assessed body may challenge the draft of ${block.sentOn} up to and including ${block.lastDay}.`;
    case "deadline-unknown":
      return `The calendar of the process does not reach to the deadline of the draft of ${block.sentOn}.`;
    default:
      return block satisfies never;
  }
}

function list(names: readonly string[]): string {
  return names.join(", ");
}
