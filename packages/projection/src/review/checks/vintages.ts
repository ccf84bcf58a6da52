import type { Account, RecordedEvidence } from "../../account.ts";
import { found, type ReviewFinding } from "../finding.ts";
import { liveEvidence, revisionsOf, type Look, type Reading } from "../reading.ts";

type Source = Account["sources"][number];

/** What comes from one body of material comes from one version and period of it. Sources of one title and class are one. */
export const oneVintage: Look = (reading) => {
  const { sources } = reading.account;
  const titles = [...new Set(sources.map(materialOf))];
  return titles.flatMap((material) => {
    const same = sources.filter(
      (source) => materialOf(source) === material && citing(reading, source).length > 0,
    );
    return [...mixed(reading, same, "version"), ...mixed(reading, same, "period")];
  });
};

/** Comparisons with similar authorities are with one set of them. */
export const oneSetOfNeighbours: Look = (reading) => {
  const compared = liveEvidence(reading).flatMap((evidence) =>
    evidence.comparisons.flatMap(({ basis, set }) =>
      basis === "similar-authorities" && set !== undefined ? [{ evidence, set }] : [],
    ),
  );
  const sets = [...new Set(compared.map(({ set }) => set))];
  if (sets.length < 2) return [];
  const told = compared.map(({ evidence }) => evidence);
  return [
    found("vintages-mixed", {
      severity: "tension",
      events: told.flatMap(revisionsOf),
      evidence: told.map(({ id }) => id),
      detail: `Comparisons are with different sets of similar authorities: ${sets
        .map(
          (set) =>
            `${set} (${idsOf(compared.filter((each) => each.set === set).map(({ evidence }) => evidence))})`,
        )
        .join(", ")}.`,
    }),
  ];
};

function mixed(
  reading: Reading,
  sources: readonly Source[],
  of: "version" | "period",
): readonly ReviewFinding[] {
  const stated = sources.filter((source) => isStated(source[of]));
  const vintages = [...new Set(stated.map((source) => source[of] ?? ""))];
  if (vintages.length < 2) return [];
  const told = stated.flatMap((source) => citing(reading, source));
  const title = stated[0]?.title ?? "";
  return [
    found("vintages-mixed", {
      severity: "tension",
      events: [...stated.map(({ revision }) => revision), ...told.flatMap(revisionsOf)],
      evidence: told.map(({ id }) => id),
      detail: `"${title}" is used in different ${of}s: ${stated
        .map((source) => `${source[of] ?? ""} (${idsOf(citing(reading, source))})`)
        .join(", ")}.`,
    }),
  ];
}

function citing(reading: Reading, { id }: Source): readonly RecordedEvidence[] {
  return liveEvidence(reading).filter(({ source }) => source.id === id);
}

function materialOf({ class: kind, title }: Source): string {
  return `${kind}: ${title.toLowerCase()}`;
}

function isStated(vintage: string | undefined): boolean {
  return vintage !== undefined && vintage !== "not stated";
}

function idsOf(told: readonly RecordedEvidence[]): string {
  return told.map(({ id }) => id).join(", ");
}
