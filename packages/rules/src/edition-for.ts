import type { Framework } from "./framework.ts";

/** Why no one edition can be chosen. */
export interface NoEdition {
  readonly _tag: "FrameworkUnknown" | "DayInvalid" | "NoEditionOfDay" | "SeveralEditionsOfDay";
  readonly message: string;
}

/** The edition of a day, or why there is not exactly one. */
export type ChosenEdition<F extends Framework = Framework> =
  | { readonly _tag: "Right"; readonly right: F }
  | { readonly _tag: "Left"; readonly left: NoEdition };

/**
 * The edition of a framework that an inspection is held to: the one in effect on the inspection's first day, as YYYY-MM-DD.
 *
 * @refuses FrameworkUnknown, DayInvalid, NoEditionOfDay, SeveralEditionsOfDay
 */
export function editionFor<F extends Framework>(
  frameworks: readonly F[],
  id: string,
  firstDay: string,
): ChosenEdition<F> {
  const editions = frameworks.filter((framework) => framework.id === id);
  const refuse = (_tag: NoEdition["_tag"], wrong: string, mend: string): ChosenEdition<F> => ({
    _tag: "Left",
    left: { _tag, message: `Cannot choose an edition of "${id}": ${wrong}; ${mend}.` },
  });
  if (editions.length === 0) {
    const known = [...new Set(frameworks.map((framework) => `"${framework.id}"`))].join(", ");
    return refuse(
      "FrameworkUnknown",
      "no such framework is given",
      `name one of ${known || "some that are given"}`,
    );
  }
  if (!isDay(firstDay)) {
    return refuse("DayInvalid", `${JSON.stringify(firstDay)} is no day`, "write it as YYYY-MM-DD");
  }
  const [chosen, ...others] = editions.filter(
    // Days of one form stand in the order of their texts.
    ({ effective: { from, to } }) => from <= firstDay && (to === undefined || firstDay <= to),
  );
  if (chosen === undefined) {
    return refuse("NoEditionOfDay", `none is in effect on ${firstDay}`, `there are ${listed(editions)}`);
  }
  if (others.length > 0) {
    return refuse(
      "SeveralEditionsOfDay",
      `on ${firstDay} several are in effect: ${listed([chosen, ...others])}`,
      "let one end before the next begins",
    );
  }
  return { _tag: "Right", right: chosen };
}

function listed(editions: readonly Framework[]): string {
  return editions
    .map(({ edition, effective: { from, to } }) => `"${edition}" (${from} to ${to ?? "now"})`)
    .join(", ");
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
