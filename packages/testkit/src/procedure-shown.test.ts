import { project, type RecordedEvent, type ViewContext } from "@assay/core";
import {
  procedure,
  procedureThrough,
  procedureUnder,
  type ProcedureView,
  type RequirementView,
} from "@assay/projection";
import { frameworkDigest, type Framework } from "@assay/rules";
import { describe, expect, test } from "vitest";
import { strict, strictStream } from "./strict-process.test-data.ts";
import { eventful, strictEvents } from "./strict-story.test-data.ts";

const whole = strictEvents(eventful);
const safe = "staying-safe";

function shown(events: readonly RecordedEvent[], rest: Partial<ViewContext> = {}): ProcedureView {
  return project(procedure, events, { framework: strict, stream: strictStream, ...rest });
}

function row(view: ProcedureView, id: string, judgement?: string): RequirementView | undefined {
  return view.requirements.find((each) => each.id === id && each.judgement === judgement);
}

const upTo = (type: RecordedEvent["type"]): readonly RecordedEvent[] =>
  whole.slice(
    0,
    whole.findIndex((event) => event.type === type),
  );

describe("a requirement that an assessment met", () => {
  const view = shown(whole);

  test("names the events that show it: by whom, for whom, when, and how we know", () => {
    expect(row(view, "round.national", safe)?.evidence).toEqual([
      expect.objectContaining({ type: "GradeModerated", by: "moderator-1", provenance: "recorded" }),
    ]);
    expect(row(view, "settled", safe)?.evidence).toEqual([
      expect.objectContaining({ type: "JudgementSettled", by: "deputy", onBehalfOf: "lead-1" }),
    ]);
    expect(row(view, "second-grading", safe)?.evidence.map(({ type }) => type)).toEqual([
      "SecondGradeSealed",
      "GradesRevealed",
      "GradeAdjudicated",
    ]);
  });

  test("says by which deadline: ten working days after Friday, 2 May, and later after the second draft", () => {
    expect(row(shown(upTo("AssessmentReopened")), "representations")?.deadline).toBe("2031-05-16");
    expect(row(view, "representations")?.deadline).toBe("2031-07-04");
    expect(row(view, "evidence-by-cut-off")?.deadline).toBe("2031-04-30T23:59:59.999Z");
  });

  test("counts all of them as met, in the order in which an assessment comes to them", () => {
    const { met, unmet, notShown } = view.counts;
    expect([unmet, notShown]).toEqual([0, 0]);
    expect(met).toBe(view.requirements.length);
    expect(view.requirements[0]?.id).toBe("stages-in-order");
    expect(view.requirements.at(-1)?.id).toBe("letter-digest");
  });
});

describe("a requirement is not shown", () => {
  const moderation = whole.find(({ type }) => type === "GradeModerated")?.revision ?? 0;
  const known = (provenance: "reconstructed" | "documented" | "inferred"): readonly RecordedEvent[] =>
    whole.map((event) => (event.revision === moderation ? { ...event, provenance } : event));

  test("where the step that would show it was reconstructed", () => {
    expect(row(shown(known("reconstructed")), "round.regional", "being-healthy")).toMatchObject({
      status: "not-shown",
      because: "The record reconstructs 1 of 2 events; no source of the time shows it.",
    });
  });

  test.each(["documented", "inferred"] as const)("but met where it is %s, which is told", (provenance) => {
    const found = row(shown(known(provenance)), "round.regional", "being-healthy");
    expect(found?.status).toBe("met");
    expect(found?.because).toContain(`(${provenance})`);
  });

  test("where an import retells it and it turns on who acted, and not otherwise", () => {
    const events = whole.map((event) =>
      event.type === "TeamAssigned"
        ? {
            ...event,
            data: {
              members: event.data.members.map((member) =>
                member.actor === "moderator-1" ? { ...member, kind: "import" as const } : member,
              ),
            },
          }
        : event,
    );
    const view = shown(events);
    expect(row(view, "separation.propose.moderate")?.because).toMatch(/^An import retells .*; who acted/);
    expect(row(view, "round.regional", safe)?.status).toBe("not-shown");
    expect(row(view, "reasons-coded")?.status).toBe("met");
    expect(view.counts.unmet).toBe(0);
  });

  test("where nothing bears on it in a record that was made afterwards; in one that was not, it is met", () => {
    const events = whole.filter(({ type }) => type !== "QueryRaised" && type !== "QueryAnswered");
    const afterwards = events.map((event) => ({ ...event, provenance: "documented" as const }));
    expect(row(shown(events), "queries-answered")?.status).toBe("met");
    expect(row(shown(afterwards), "queries-answered")?.status).toBe("not-shown");
  });

  test("while it is still due", () => {
    const begun = shown(upTo("GradeProposed"));
    expect(row(begun, "proposed", safe)).toMatchObject({
      status: "not-shown",
      because: "No grade has been proposed.",
    });
    expect(row(begun, "settled", safe)?.because).toBe("It has not been settled.");
    expect(row(begun, "letter-digest")?.status).toBe("not-shown");
    expect(begun.counts.unmet).toBe(0);
  });

  test("after a reopening, until it is met again", () => {
    const reopened = whole.slice(0, whole.findIndex(({ type }) => type === "AssessmentReopened") + 1);
    expect(row(shown(reopened), "settled", "being-healthy")?.status).toBe("not-shown");
    expect(row(shown(reopened), "settled", safe)?.status).toBe("met");
  });

  test("to a reader from whom grades are withheld, where their absence looks like a breach", () => {
    const sealed = upTo("GradesRevealed");
    const hidden = sealed.filter(
      ({ type, data }) =>
        type === "GradeProposed" && "judgement" in data && data.judgement === "being-healthy",
    );
    const withheld = hidden.map(({ type, revision }) => ({ type, revision, judgement: "being-healthy" }));
    const seen = sealed.filter((event) => !hidden.includes(event));
    expect(shown(seen).counts.unmet).toBeGreaterThan(0);
    const view = shown(seen, { withheld });
    expect(view.counts.unmet).toBe(0);
    expect(row(view, "steps-in-turn")?.because).toContain("withheld from this reader");
  });
});

test("an assessment that was withdrawn owes nothing any more", () => {
  const before = upTo("GradeProposed");
  const ended: RecordedEvent = {
    ...(before[0] ?? whole[0]),
    type: "AssessmentWithdrawn",
    data: { because: "It came to nothing." },
    revision: before.length + 1,
    actor: "lead-1",
  } as RecordedEvent;
  const view = shown([...before, ended]);
  expect(view.counts.unmet).toBe(0);
  expect(view.requirements.filter(({ because }) => because.includes("has not been"))).toEqual([]);
});

test("a round that a judgement's grade does not call for is told to be so by its settlement", () => {
  const plain = strictEvents({
    ...eventful,
    grades: eventful.grades.map(() => [2, 2, 4] as const),
    reopens: false,
  });
  const view = shown(plain);
  const held = new Set(
    plain.flatMap((event) =>
      event.type === "GradeModerated" && event.data.round === "national" ? [event.data.judgement] : [],
    ),
  );
  const passed = view.requirements.filter(
    ({ id, judgement }) => id === "round.national" && !held.has(judgement ?? ""),
  );
  expect(passed.length).toBeGreaterThan(0);
  for (const { status, evidence } of passed) {
    expect([status, evidence.map(({ type }) => type)]).toEqual(["met", ["JudgementSettled"]]);
  }
});

test("under a definition that took the place of another, what the other asked for is still told", () => {
  const [regional] = strict.process.rounds;
  const later: Framework = {
    ...strict,
    process: { ...strict.process, rounds: regional === undefined ? [] : [regional] },
  };
  const pin = (framework: Framework) => ({
    id: "strict",
    edition: "2007",
    digest: frameworkDigest(framework),
  });
  const definitions = { [pin(strict).digest]: strict, [pin(later).digest]: later };
  const replaced = whole.map((event): RecordedEvent => {
    if (event.type === "LetterDrafted" && event.data.id === "d1") {
      const data = { from: pin(strict), to: pin(later), because: "One round is enough." };
      return { ...event, type: "FrameworkReplaced", data };
    }
    const alone = event.type === "GradeModerated" && event.data.round === "national";
    return alone ? { ...event, data: { ...event.data, participants: [] } } : event;
  });
  const context = { framework: later, stream: strictStream };
  const view = project(procedureUnder(definitions), replaced, context);
  expect(row(view, "round.national", safe)?.because).toMatch(/one person held the round, which needs 2/);
  expect(row(view, "framework-pinned")?.status).toBe("met");

  const after = procedureThrough(replaced, strictStream, definitions);
  const replacement = replaced.findIndex(({ type }) => type === "FrameworkReplaced") + 1;
  for (const count of [replaced.length, replacement - 1, replacement, 0, replaced.length]) {
    const framework = count < replacement ? strict : later;
    const history = replaced.slice(0, count);
    expect(after(count, framework)).toEqual(
      project(procedureUnder(definitions), history, { framework, stream: strictStream }),
    );
  }
});
