import { describe, expect, test } from "vitest";
import type { CommandOf } from "../command/commands.ts";
import { answerTo } from "./answer.test-data.ts";
import {
  begunInFull,
  challenged,
  determined,
  draft,
  drafted,
  openedInFull,
  reopened,
  signedInFull,
} from "./full-story.test-data.ts";
import { inFullBut, springDays } from "./parks-in-full.test-data.ts";
import { assessment, instead } from "./precedence/precedence.test-data.ts";
import { opened, type Happening } from "./story.test-data.ts";

describe("the cut-off for evidence", () => {
  const recordedAs = (occurred: string | undefined, given = begunInFull, framework = inFullBut({})): string =>
    answerTo(
      given,
      {
        type: "RecordEvidence",
        assessment,
        id: "path",
        kind: "evidence",
        judgements: ["upkeep"],
        statement: "The path is swept.",
        source: { name: "A walk", class: "visit" },
        polarity: "strength",
        comparisons: [],
        ...(occurred === undefined ? {} : { occurred }),
      },
      { actor: "vic", framework },
    );

  test.each([
    ["2007-05-31", "accepted"],
    ["2007-06-01", "accepted"],
    ["2007-06-01T23:59:59.999Z", "accepted"],
    ["2007-06-02T00:00:00.000Z", "EvidenceAfterCutOff"],
    ["../2007-06-01", "accepted"],
    ["2007-05-31/2007-06-02", "EvidenceAfterCutOff"],
    ["2007", "EvidenceAfterCutOff"],
    [undefined, "EvidenceAfterCutOff"],
  ])("at the end of an inspection that ends on 1 June: what is claimed of %s is %s", (occurred, answer) => {
    expect(recordedAs(occurred)).toBe(answer);
  });

  test("stands only where the process sets it and the opening tells the end", () => {
    const { evidenceCutOff: _, ...process } = inFullBut({}).process;
    expect(recordedAs(undefined, begunInFull, { ...inFullBut({}), process })).toBe("accepted");
    expect(recordedAs(undefined, instead(openedInFull, opened)(begunInFull))).toBe("accepted");
  });
});

describe("the time for representations", () => {
  /** A Friday: a weekend and a holiday on Monday follow, so that the second working day is Wednesday, 6 June. */
  const sentOnFriday = instead(draft, drafted("first", "2007-06-01"))(signedInFull);
  const issue = (restsOn = 26): CommandOf<"IssueLetter"> => ({
    type: "IssueLetter",
    assessment,
    digest: "d".repeat(64),
    template: { id: "parks", version: 1 },
    on: "2007-06",
    signatory: "hal",
    restsOn,
  });
  const issuedAt = (given: readonly Happening[], at: string, restsOn?: number): string =>
    answerTo(given, issue(restsOn), { actor: "hal", at });
  const received = (on: string, parts: Partial<CommandOf<"ReceiveRepresentation">> = {}): string =>
    answerTo(
      sentOnFriday,
      {
        type: "ReceiveRepresentation",
        assessment,
        id: "appeal",
        nature: "challenge",
        from: "The keeper",
        on,
        judgements: [],
        ...parts,
      },
      { actor: "cleo", at: "2007-06-11T09:00:00.000Z" },
    );

  test.each([
    ["2007-06-01T09:00:00.000Z", "RepresentationTimeRunning"],
    ["2007-06-05T09:00:00.000Z", "RepresentationTimeRunning"],
    ["2007-06-06T23:59:59.999Z", "RepresentationTimeRunning"],
    ["2007-06-07T00:00:00.000Z", "accepted"],
  ])("of two working days runs over a weekend and a holiday: a letter at %s is %s", (at, answer) => {
    expect(issuedAt(sentOnFriday, at)).toBe(answer);
  });

  test.each([
    ["2007-06-06", "accepted"],
    ["2007-06-07", "RepresentationLate"],
  ])("a representation of %s is %s", (on, answer) => {
    expect(received(on)).toBe(answer);
  });

  test("one that came too late is received where it is said why", () => {
    expect(received("2007-06-07", { admittedBecause: "The post was late." })).toBe("accepted");
  });

  test("ends where the body says that it will not challenge, and with the determination of one that was received", () => {
    const at = "2007-06-02T09:00:00.000Z";
    expect(issuedAt([...sentOnFriday, challenged("none", "no-comment")], at, 27)).toBe("accepted");
    const later = "2007-06-07T09:00:00.000Z";
    const open = [...sentOnFriday, challenged("appeal")];
    expect(issuedAt(open, later, 27)).toBe("RepresentationOpen");
    expect(issuedAt([...open, determined("appeal")], later, 28)).toBe("accepted");
    expect(issuedAt([...open, determined("appeal")], at, 28)).toBe("RepresentationTimeRunning");
  });

  test("begins anew with a later draft, whatever order they were recorded in", () => {
    for (const drafts of [
      ["2007-05-29", "2007-06-01"],
      ["2007-06-01", "2007-05-29"],
    ]) {
      const [first, second] = drafts;
      const given = [...instead(draft, drafted("first", first))(signedInFull), drafted("second", second)];
      expect(issuedAt(given, "2007-06-02T09:00:00.000Z", 27)).toBe("RepresentationTimeRunning");
      expect(issuedAt(given, "2007-06-07T09:00:00.000Z", 27)).toBe("accepted");
    }
  });

  test("ends only for the drafts that the body had when it said that it will not challenge", () => {
    const silent = [...sentOnFriday, challenged("none", "no-comment")];
    const again = [...silent, reopened("overall"), drafted("second", "2007-06-01")];
    const without = again.filter(({ type }) => type !== "AssessmentReopened");
    const at = "2007-06-02T09:00:00.000Z";
    expect(issuedAt(without, at, 28)).toBe("RepresentationTimeRunning");
    expect(issuedAt(without, "2007-06-07T09:00:00.000Z", 28)).toBe("accepted");
    expect(issuedAt([...without, challenged("none-again", "no-comment")], at, 29)).toBe("accepted");
    // In the new sitting the overall is to be settled first; that is told before the time is.
    expect(issuedAt(again, at, 29)).toBe("JudgementsUnsettled");
  });

  test("cannot be told beyond the end of the calendar, at receipt as at issue, unless it is said why it is admitted", () => {
    const late = instead(draft, drafted("first", "2007-06-29"))(signedInFull);
    const receive = (parts: Partial<CommandOf<"ReceiveRepresentation">>): string =>
      answerTo(
        late,
        {
          type: "ReceiveRepresentation",
          assessment,
          id: "appeal",
          nature: "challenge",
          from: "The keeper",
          on: "2007-06-30",
          judgements: [],
          ...parts,
        },
        { actor: "cleo", at: "2007-07-02T09:00:00.000Z" },
      );
    expect(issuedAt(late, "2007-07-02T09:00:00.000Z")).toBe("DeadlineUnknown");
    expect(receive({})).toBe("DeadlineUnknown");
    expect(receive({ admittedBecause: "The calendar is not out yet." })).toBe("accepted");
  });

  test("keeps no letter waiting where the process does not say so", () => {
    const framework = inFullBut({
      representation: { workingDays: 2, calendar: springDays, blocksIssue: false },
    });
    const at = "2007-06-02T09:00:00.000Z";
    expect(answerTo(sentOnFriday, issue(), { actor: "hal", at, framework })).toBe("accepted");
  });
});
