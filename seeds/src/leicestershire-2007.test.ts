import { expect, test } from "vitest";
import { factsIn, leicestershirePath, readFactsJson } from "./facts-file.test-data.ts";

const { facts } = factsIn(readFactsJson(leicestershirePath));
const { statements, relations, areas, narrative } = facts;
const byId = new Map(statements.map((statement) => [statement.id, statement]));
const sectionOf = (id: string): string | undefined => byId.get(id)?.judgements[0];

function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

test("198 statements: 185 of evidence, 7 by which a section states its own grade, 6 that restate another's", () => {
  const stated = statements.filter(({ kind }) => kind === "grade-statement");
  expect(statements).toHaveLength(198);
  expect(stated).toHaveLength(13);
  expect(stated.filter(({ judgements, states }) => states?.[0] === judgements[0])).toHaveLength(7);
  expect(stated.filter(({ judgements, states }) => states?.[0] !== judgements[0])).toHaveLength(6);
});

test("the statements of each section", () => {
  expect(tally(statements.map(({ judgements: [section = ""] }) => section))).toEqual({
    "overall-effectiveness": 8,
    "being-healthy": 30,
    "staying-safe": 39,
    "enjoying-and-achieving": 46,
    "making-a-positive-contribution": 27,
    "achieving-economic-well-being": 17,
    "capacity-to-improve": 31,
  });
});

test("159 strengths, 22 weaknesses and 17 neutral statements; 146 of the strengths are evidence", () => {
  expect(tally(statements.map(({ polarity }) => polarity))).toEqual({
    strength: 159,
    weakness: 22,
    neutral: 17,
  });
  const evidence = statements.filter(({ kind }) => kind === "evidence");
  expect(tally(evidence.map(({ polarity }) => polarity))).toEqual({
    strength: 146,
    weakness: 22,
    neutral: 17,
  });
});

test("102 comparisons, by what is compared with", () => {
  expect(tally(statements.flatMap(({ comparisons }) => comparisons.map(({ basis }) => basis)))).toEqual({
    national: 35,
    "own-past": 29,
    "similar-authorities": 18,
    target: 6,
    regional: 4,
    "statutory-standard": 4,
    "within-authority": 3,
    unspecified: 3,
  });
  expect(statements.filter(({ comparisons }) => comparisons.length === 0)).toHaveLength(122);
});

test("54 statements with a movement, 15 of which only repeat that of another", () => {
  const moving = statements.flatMap(({ trend }) => trend ?? []);
  expect(tally(moving.map(({ direction, bearing }) => `${direction} and ${bearing}`))).toEqual({
    "rising and improving": 27,
    "falling and improving": 16,
    "falling and deteriorating": 6,
    "rising and deteriorating": 2,
    "falling and unclear": 2,
    "rising and unclear": 1,
  });
  expect(moving.filter(({ from }) => from !== undefined)).toHaveLength(15);
});

test("10 statements name their source, and 18 were read with medium confidence", () => {
  expect(statements.filter(({ source }) => source.id !== undefined)).toHaveLength(10);
  expect(statements.filter(({ source }) => source.name === "not stated")).toHaveLength(188);
  expect(statements.filter(({ confidence }) => confidence === "medium")).toHaveLength(18);
});

test("9 areas for development in six sections, and 13 of the 22 weaknesses lead to none", () => {
  expect(tally(areas.map(({ judgement }) => judgement))).toEqual({
    "being-healthy": 2,
    "staying-safe": 1,
    "enjoying-and-achieving": 3,
    "making-a-positive-contribution": 1,
    "achieving-economic-well-being": 1,
    "capacity-to-improve": 1,
  });
  const led = new Set(areas.flatMap(({ evidence }) => evidence));
  const left = statements.filter(({ id, polarity }) => polarity === "weakness" && !led.has(id));
  expect(left.map(({ id }) => id)).toEqual([
    "bh-08",
    "bh-12",
    "bh-17",
    "ss-07",
    "ss-10",
    "ss-25",
    "ss-32",
    "ss-34",
    "ss-36",
    "ea-09",
    "ea-19",
    "ea-26",
    "ea-30",
  ]);
});

test("13 statements mitigate weaknesses: 8 by action, 4 by a movement, 1 by a target", () => {
  const mitigating = relations.filter(({ relation }) => relation === "mitigates");
  expect(tally(mitigating.map(({ as = "" }) => as))).toEqual({ action: 8, trend: 4, target: 1 });
  expect(mitigating.flatMap(({ to }) => to).filter((id) => byId.get(id)?.polarity !== "weakness")).toEqual(
    [],
  );
});

test("each restatement stands in the overall section and points at the grade statement of the section restated", () => {
  const restated = relations.filter(({ relation }) => relation === "restates");
  expect(restated).toHaveLength(6);
  for (const { from, to } of restated) {
    expect(sectionOf(from)).toBe("overall-effectiveness");
    expect(to.map(sectionOf)).toEqual(byId.get(from)?.states);
  }
});

test("a statement serves its own section first, then those of the facts that it shares and the grade that it restates", () => {
  const clusters = relations
    .filter(({ relation }) => relation === "shares-fact")
    .map(({ from, to }) => [from, ...to]);
  expect(clusters).toHaveLength(9);
  for (const { id, judgements, states = [] } of statements) {
    const shared = clusters
      .filter((members) => members.includes(id))
      .flatMap((members) => members.map(sectionOf));
    expect(new Set(judgements)).toEqual(new Set([sectionOf(id), ...shared, ...states]));
  }
});

test("every statement is told by one paragraph, that of its own place", () => {
  const told = narrative.flatMap(({ judgement, paragraphs }) =>
    paragraphs.flatMap(({ evidence }, index) =>
      evidence.map((id) => ({ id, judgement, paragraph: index + 1 })),
    ),
  );
  expect(told).toHaveLength(statements.length);
  for (const { id, judgement, paragraph } of told) {
    expect(byId.get(id)?.place).toMatchObject({ section: judgement, paragraph });
  }
});

test("the paragraphs of each section", () => {
  expect(narrative.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 4, 7, 5, 4, 2, 3]);
});

test("places count each section from 1 without a gap", () => {
  for (const { judgement } of narrative) {
    const orders = statements
      .filter(({ judgements: [own] }) => own === judgement)
      .map(({ place }) => place?.order);
    expect(orders).toEqual(orders.map((_order, index) => index + 1));
  }
});

test("the grades that were issued", () => {
  expect(facts.judgements.map(({ grade }) => grade)).toEqual([
    "good",
    "good",
    "good",
    "good",
    "outstanding",
    "good",
    "outstanding",
  ]);
});

test("people are named in the team and nowhere else", () => {
  const names = facts.team.members.flatMap(({ name }) => name?.split(" ") ?? []);
  expect(names).toHaveLength(4);
  const { team: _team, ...rest } = facts;
  expect(names.filter((name) => JSON.stringify(rest).includes(name))).toEqual([]);
});
