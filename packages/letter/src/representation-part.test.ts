import type { LetterPage } from "@assay/projection";
import { expect, test } from "vitest";
import { draft, page } from "./pages.test-data.ts";
import { representationPart } from "./representation-part.ts";

const right = draft.representation;
const textOf = (shown: LetterPage): string =>
  representationPart(shown)
    .blocks.map((block) => (block.kind === "paragraph" ? block.text : ""))
    .join("\n");
const draftAt = (time: NonNullable<LetterPage["representation"]>["time"]): LetterPage =>
  right === null ? draft : { ...draft, representation: { ...right, time, holidays: [] } };
const sent = { sentOn: "2031-12-17", workingDays: 10, lastDay: "2032-01-05", waived: false } as const;

test("a draft that was sent states the last day, how to use it, and how it was found", () => {
  expect(representationPart(draft).heading).toBe("If you disagree with this draft");
  expect(textOf(draft)).toContain("It must reach Inspectorate of Services by 5 January 2032.");
  expect(textOf(draft)).toContain(
    "the draft was sent on 17 December 2031; from the day after, 10 working days",
  );
  expect(textOf(draft)).toContain("25 December 2031, 26 December 2031 and 1 January 2032");
  expect(textOf(draftAt(sent))).not.toContain("Not counted as holidays");
});

test.each([
  {
    desc: "one that was not sent",
    time: null,
    says: "When this draft is sent to you, 10 working days begin",
  },
  {
    desc: "one whose time ends where no calendar reaches",
    time: { ...sent, lastDay: null },
    says: "the calendar “Working days in England” ends on 31 December 2032: ask Inspectorate of Services",
  },
  {
    desc: "one whose body makes none",
    time: { ...sent, waived: true },
    says: "You have told Inspectorate of Services that you will make no representation.",
  },
])("$desc says so, and states no last day", ({ time, says }) => {
  const text = textOf(draftAt(time));
  expect(text).toContain(says);
  expect(text).not.toContain("by ");
  expect(text).not.toContain("January");
});

test("a letter says that the time is over, where a draft was sent; where there is no right, nothing is said", () => {
  const issued = { ...page, representation: draft.representation };
  expect(textOf(issued)).toBe(
    "A draft was sent on 17 December 2031. Representations could be made until 5 January 2032.",
  );
  expect(textOf({ ...page, representation: draftAt(null).representation })).toBe("");
  expect(textOf({ ...draft, representation: null })).toBe("");
  expect(textOf({ ...draft, withdrawn: { at: "2031-12-20T09:00:00.000Z" } })).toBe("");
});
