import { longDate, type LetterPage, type RepresentationRight } from "@assay/projection";
import { enumerate } from "./enumerate.ts";
import type { Part } from "./letter-document.ts";
import { say } from "./wording.ts";

/** How to challenge the draft, and until when: as far as the record says, and never a day that it does not give. */
export function representationPart(page: LetterPage): Part {
  const { representation, status, withdrawn } = page;
  if (representation === null || withdrawn !== undefined) return { blocks: [] };
  const texts = status === "issued" ? afterIssue(page, representation) : beforeIssue(page, representation);
  if (texts.length === 0) return { blocks: [] };
  return {
    heading: say(page, status === "issued" ? "representationOverHeading" : "representationHeading"),
    blocks: texts.map((text) => ({ kind: "paragraph", text })),
  };
}

function beforeIssue(page: LetterPage, right: RepresentationRight): readonly string[] {
  const { time } = right;
  const values = valuesOf(page, right);
  if (time === null) return [say(page, "representationUnsent", values)];
  if (time.waived) return [say(page, "representationWaived", values)];
  const how = say(page, "representationHow", values);
  if (time.lastDay === null) return [say(page, "representationBeyond", values), how];
  return [
    say(page, "representationUntil", values),
    how,
    [
      say(page, "representationCounted", values),
      ...(right.holidays.length === 0 ? [] : [say(page, "representationHolidays", values)]),
    ].join(" "),
  ];
}

function afterIssue(page: LetterPage, right: RepresentationRight): readonly string[] {
  const { time } = right;
  if (time === null || time.lastDay === null) return [];
  return [say(page, time.waived ? "representationWaived" : "representationOver", valuesOf(page, right))];
}

function valuesOf(
  { issuer, body }: LetterPage,
  { workingDays, calendar, time, holidays }: RepresentationRight,
): Readonly<Record<string, string>> {
  return {
    issuer,
    body: body.name,
    days: `${workingDays} working ${workingDays === 1 ? "day" : "days"}`,
    calendar: calendar.title,
    weekend: enumerate(calendar.weekend.map((day) => weekdays[day - 1] ?? String(day))),
    covered: longDate(calendar.covers.to),
    holidays: enumerate(holidays.map(longDate)),
    ...(time === null ? {} : { sent: longDate(time.sentOn) }),
    ...(time === null || time.lastDay === null ? {} : { until: longDate(time.lastDay) }),
  };
}

/** In ISO order. */
const weekdays = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"];
