import type { JudgementsView, RecordedEvidence } from "@assay/projection";

/** What evidence is asked for: words in it, and of which kind it is. */
export interface EvidenceAsked {
  readonly words: string;
  /** `strength`, `weakness`, `grade-statement`, `withdrawn`, `cited:<judgement>`, or the id of a judgement; empty for all. */
  readonly of: string;
}

/**
 * The evidence that has all of some words in its statement, id, source or note, in whatever case and however its accents are
 * written, and is of the kind asked for; in the order of its recording.
 */
export function soughtEvidence(
  { evidence, judgements }: Pick<JudgementsView, "evidence" | "judgements">,
  { words, of }: EvidenceAsked,
): readonly RecordedEvidence[] {
  const wanted = plain(words)
    .split(/\s+/)
    .filter((word) => word !== "");
  const cited = new Set(
    of.startsWith("cited:")
      ? judgements.find(({ judgement }) => judgement === of.slice("cited:".length))?.evidence
      : [],
  );
  return Object.values(evidence).filter((each) => {
    if (!isOf(each, of, cited)) return false;
    if (wanted.length === 0) return true;
    const text = plain([each.id, each.statement, each.source.name, each.note ?? ""].join(" "));
    return wanted.every((word) => text.includes(word));
  });
}

function isOf(evidence: RecordedEvidence, of: string, cited: ReadonlySet<string>): boolean {
  switch (of) {
    case "":
      return true;
    case "strength":
    case "weakness":
      return evidence.polarity === of;
    case "grade-statement":
      return evidence.kind === of;
    case "withdrawn":
      return evidence.withdrawn !== undefined;
    default:
      return of.startsWith("cited:") ? cited.has(evidence.id) : evidence.judgements.includes(of);
  }
}

/** A text without case and accents. */
function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
