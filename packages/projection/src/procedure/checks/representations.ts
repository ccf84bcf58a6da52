import { deadlineOf, type RecordedEvent } from "@assay/core";
import { noted, type Check } from "../note.ts";
import { every, type Past } from "../past.ts";

/** The body has its time to challenge the draft that it was sent, and what it says is determined before a letter goes out. */
export const representations: Check = (event, past) => {
  switch (event.type) {
    case "RepresentationReceived":
      return [noted("representations", event, lateness(event, past), { deadline: deadlineThen(past) })];
    case "RepresentationDetermined": {
      const { id } = event.data;
      const known = every(past, "RepresentationReceived").some(({ data }) => data.id === id);
      const fault = !known
        ? `no representation "${id}" had been received`
        : undetermined(past).includes(id)
          ? undefined
          : `"${id}" had been determined`;
      return [noted("representations", event, fault)];
    }
    case "LetterIssued":
    case "LetterSuperseded": {
      if (!past.framework.process.issue.requires.includes("no-open-representation")) return [];
      const waiting = undetermined(past);
      const faults = [
        ...(waiting.length === 0 ? [] : [`${waiting.join(", ")} had not been determined`]),
        ...timeFaults(event, past),
      ];
      const fault = faults.length === 0 ? undefined : faults.join(", and ");
      return [noted("representations", event, fault, { deadline: deadlineThen(past) })];
    }
    default:
      return [];
  }
};

function lateness({ data }: RecordedEvent<"RepresentationReceived">, past: Past): string | undefined {
  if (lastSent(past) === undefined) return "no draft had been sent";
  const deadline = deadlineThen(past);
  const { representation } = past.framework.process;
  if (representation !== undefined && deadline === undefined && data.admittedBecause === undefined) {
    return `the calendar "${representation.calendar.title}" does not reach the deadline, and nothing says why it was admitted`;
  }
  return deadline !== undefined && data.on > deadline && data.admittedBecause === undefined
    ? `it is of ${data.on}, after the deadline of ${deadline}, and nothing says why it was admitted`
    : undefined;
}

function timeFaults(event: RecordedEvent, past: Past): readonly string[] {
  const { representation } = past.framework.process;
  if (representation?.blocksIssue !== true) return [];
  if (lastSent(past) === undefined) return ["no draft had been sent to the body"];
  const waivedAt = every(past, "RepresentationReceived").findLast(({ data }) => data.nature === "no-comment");
  const running = lastSent(past, waivedAt?.revision);
  if (running === undefined) return [];
  const deadline = deadlineOf(running, representation.workingDays, representation.calendar);
  if (deadline === undefined)
    return [`the calendar "${representation.calendar.title}" does not reach the deadline`];
  return event.at.slice(0, 10) <= deadline ? [`the body had until the end of ${deadline}`] : [];
}

/** The last day on which a representation was in time; undefined where the process sets none, nothing was sent, or the calendar ends. */
function deadlineThen(past: Past): string | undefined {
  const { representation } = past.framework.process;
  const sent = lastSent(past);
  return representation === undefined || sent === undefined
    ? undefined
    : deadlineOf(sent, representation.workingDays, representation.calendar);
}

/** The day on which the last draft was sent, of those after a revision. */
function lastSent(past: Past, after = 0): string | undefined {
  return every(past, "LetterDrafted")
    .filter(({ revision }) => revision > after)
    .flatMap(({ data }) => data.sent?.on ?? [])
    .toSorted()
    .at(-1);
}

function undetermined(past: Past): readonly string[] {
  return every(past, "RepresentationReceived")
    .filter(
      ({ data, revision }) =>
        data.nature === "challenge" &&
        !every(past, "RepresentationDetermined").some(
          (event) => event.data.id === data.id && event.revision > revision,
        ),
    )
    .map(({ data }) => data.id);
}
