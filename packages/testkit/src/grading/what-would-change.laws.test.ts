import {
  type Change,
  departureOf,
  describeWhatDecided,
  describeWhatWouldChange,
  describeWhyNot,
  evaluate,
  type Facts,
  type Inputs,
  type NearestChanges,
  type Outcome,
  whatDecided,
  whatWouldChange,
  whyNot,
} from "@assay/rules";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsOf } from "./every-case.test-data.ts";
import { randomCase, type RandomCase } from "./random-case.test-data.ts";

const law = (holds: (subject: RandomCase) => void, numRuns = 60): void => {
  fc.assert(fc.property(randomCase, holds), { numRuns });
};
const answerTo = ({ framework, inputs, facts }: RandomCase): Outcome =>
  evaluate(framework, "garden", inputs, facts);
const orderOf = ({ framework }: RandomCase): readonly string[] =>
  (framework.scales["grades"]?.grades ?? []).map(({ key }) => key);

function gradesOf(outcome: Outcome): string {
  if (outcome._tag === "Unjudged") return `not judged, by ${outcome.rule}`;
  const { permitted, usual, likely, expected = null } = outcome;
  return JSON.stringify([permitted, usual, likely, expected]);
}

/** Better or worse by what is expected, else by both ends of what is likely: written out once more, for the laws. */
function direction(subject: RandomCase, from: Outcome, to: Outcome): "better" | "worse" | "neither" {
  if (from._tag === "Unjudged" || to._tag === "Unjudged") return "neither";
  const place = (grade: string | undefined): number => orderOf(subject).indexOf(grade ?? "");
  const ends =
    from.expected !== undefined && to.expected !== undefined
      ? [place(to.expected) - place(from.expected)]
      : [place(to.likely[0]) - place(from.likely[0]), place(to.likely.at(-1)) - place(from.likely.at(-1))];
  if (ends.every((end) => end === 0)) return "neither";
  if (ends.every((end) => end >= 0)) return "better";
  return ends.every((end) => end <= 0) ? "worse" : "neither";
}

interface Tried {
  readonly names: readonly string[];
  readonly steps: number;
  readonly outcome: Outcome;
}

/** Every complete change of a case, by brute force: each name keeps its value, or takes any other. */
function everyChange(subject: RandomCase): readonly Tried[] {
  const { framework, inputs, facts } = subject;
  const order = orderOf(subject);
  const current = (values: Inputs | Facts, name: string): string | boolean | undefined => {
    const value = values[name];
    return value === "not-seen" ? undefined : value;
  };
  let all: readonly { names: readonly string[]; steps: number; inputs: Inputs; facts: Facts }[] = [
    { names: [], steps: 0, inputs, facts },
  ];
  for (const { name, kind } of columnsOf(framework)) {
    all = all.flatMap((each) => {
      const other = (steps: number, part: { inputs: Inputs } | { facts: Facts }): typeof each => ({
        ...each,
        ...part,
        names: [...each.names, name],
        steps: each.steps + steps,
      });
      if (kind === "fact") {
        const was = current(facts, name);
        const same = was ?? (framework.facts[name]?.whenUnknown === "block" ? undefined : false);
        return [
          each,
          ...[false, true]
            .filter((answer) => answer !== same)
            .map((answer) => other(1, { facts: { ...each.facts, [name]: answer } })),
        ];
      }
      const was = current(inputs, name);
      return [
        each,
        ...order
          .filter((grade) => grade !== was)
          .map((grade) => {
            const steps = typeof was === "string" ? Math.abs(order.indexOf(grade) - order.indexOf(was)) : 1;
            return other(steps, { inputs: { ...each.inputs, [name]: grade } });
          }),
      ];
    });
  }
  return all.map(({ names, steps, ...rest }) => ({
    names,
    steps,
    outcome: evaluate(framework, "garden", rest.inputs, rest.facts),
  }));
}

/** A case after some changes. */
function changed(
  { inputs, facts }: RandomCase,
  changes: readonly Change[],
): { readonly inputs: Inputs; readonly facts: Facts } {
  const grades = changes.flatMap((change) =>
    "judgement" in change ? [[change.judgement, change.to] as const] : [],
  );
  const answers = changes.flatMap((change) => ("fact" in change ? [[change.fact, change.to] as const] : []));
  return {
    inputs: { ...inputs, ...Object.fromEntries(grades) },
    facts: { ...facts, ...Object.fromEntries(answers) },
  };
}

const nameOf = (change: Change): string => ("fact" in change ? change.fact : change.judgement);
const namesIn = (changes: readonly Change[]): string => changes.map(nameOf).toSorted().join();

/** What is listed is what brute force finds: the smallest sets of names, each with the nearest values, and nothing else. */
function expectExact(
  subject: RandomCase,
  nearest: NearestChanges,
  tried: readonly Tried[],
  wanted: (outcome: Outcome) => boolean,
): void {
  const doing = tried.filter(
    ({ names, outcome }) => names.length > 0 && names.length <= 3 && wanted(outcome),
  );
  const fewest = Math.min(...doing.map(({ names }) => names.length));
  const expected = new Map<string, number>();
  for (const { names, steps } of doing.filter((each) => each.names.length === fewest)) {
    const key = names.toSorted().join();
    expected.set(key, Math.min(expected.get(key) ?? Number.POSITIVE_INFINITY, steps));
  }
  const listed = new Map<string, number>();
  for (const { changes, outcome } of nearest.sets) {
    const after = changed(subject, changes);
    const flipped = evaluate(subject.framework, "garden", after.inputs, after.facts);
    expect(flipped).toEqual(outcome);
    expect(wanted(flipped)).toBe(true);
    const steps = changes.reduce((sum, change) => sum + stepsOf(subject, change), 0);
    const key = namesIn(changes);
    expect(listed.get(key) ?? steps).toBe(steps);
    listed.set(key, steps);
  }
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(expected));
  expect([...listed.values()]).toEqual([...listed.values()].toSorted((a, b) => a - b));
}

function stepsOf(subject: RandomCase, change: Change): number {
  if ("fact" in change || change.from === null) return 1;
  const order = orderOf(subject);
  return Math.abs(order.indexOf(change.to) - order.indexOf(change.from));
}

describe("whatWouldChange()", () => {
  test("lists exactly the smallest changes in each direction, as brute force finds them", () => {
    law((subject) => {
      const outcome = answerTo(subject);
      const tried = everyChange(subject);
      const { framework, inputs, facts } = subject;
      const answer = whatWouldChange(framework, "garden", inputs, facts);
      expect(answer.outcome).toEqual(outcome);
      for (const way of ["better", "worse"] as const) {
        expectExact(subject, answer[way], tried, (other) => direction(subject, outcome, other) === way);
      }
      const open = outcome._tag === "Unjudged" || outcome.expected === undefined;
      expect(answer.expecting !== undefined).toBe(open);
      if (answer.expecting === undefined) return;
      expectExact(
        subject,
        answer.expecting,
        tried,
        (other) => other._tag === "Judged" && other.expected !== undefined,
      );
    }, 30);
  });

  test("says up to how many changes it tried, and begins no size that would take too long", () => {
    law((subject) => {
      const { framework, inputs, facts } = subject;
      const columns = columnsOf(framework).length;
      const full = whatWouldChange(framework, "garden", inputs, facts).better;
      if (full.sets.length === 0) expect(full.searchedTo).toBe(Math.min(3, columns));
      else expect(full.sets.every(({ changes }) => changes.length === full.searchedTo)).toBe(true);
      const two = whatWouldChange(framework, "garden", inputs, facts, { changesAtMost: 2 }).better;
      expect(two).toEqual(full.searchedTo <= 2 ? full : { sets: [], searchedTo: 2 });
      const none = whatWouldChange(framework, "garden", inputs, facts, { evaluatedAtMost: 0 }).better;
      expect(none.sets).toEqual([]);
      const alone = orderOf(subject).length === 1;
      if (columns > 0 && !alone) expect(none.searchedTo).toBe(0);
    });
  });
});

describe("whyNot()", () => {
  test("names a rule of the strength that the grade leaves, and none against what is expected", () => {
    law((subject) => {
      const { framework, inputs, facts } = subject;
      const outcome = answerTo(subject);
      for (const grade of orderOf(subject)) {
        const { against, standing } = whyNot(framework, "garden", inputs, grade, facts, { changesAtMost: 0 });
        if (outcome._tag === "Unjudged") {
          expect(standing).toBeUndefined();
          expect(against.map(({ rule }) => rule)).toEqual([outcome.rule]);
          continue;
        }
        const strengths = against.map(({ strength }) => strength);
        if (!outcome.permitted.includes(grade)) {
          expect(standing).toBe("refused");
          expect(strengths[0]).toBe("must");
          continue;
        }
        expect(strengths).not.toContain("must");
        const departure = departureOf(framework, "garden", outcome, grade);
        expect(standing === "expected" || standing === "likely").toBe(departure === undefined);
        if (departure === undefined) expect(against).toEqual([]);
        else expect(strengths[0]).toBe(departure.strength);
      }
    });
  });

  test("lists exactly the smallest changes that would give the grade a better standing", () => {
    law((subject) => {
      const { framework, inputs, facts } = subject;
      const tried = everyChange(subject);
      const levels = ["expected", "likely", "usual", "permitted", "refused"];
      for (const grade of orderOf(subject)) {
        const answer = whyNot(framework, "garden", inputs, grade, facts);
        const place = levels.indexOf(answer.standing ?? "refused");
        expect(answer.otherwise.map(({ standing }) => standing)).toEqual(levels.slice(0, place));
        for (const { standing, nearest } of answer.otherwise) {
          expectExact(subject, nearest, tried, (other) => {
            if (other._tag === "Unjudged") return false;
            return standing === "expected" ? other.expected === grade : other[standing].includes(grade);
          });
        }
      }
    }, 30);
  });
});

describe("whatDecided()", () => {
  test("lists exactly the single steps that change the outcome", () => {
    law((subject) => {
      const { framework, inputs, facts } = subject;
      const outcome = answerTo(subject);
      const { steps } = whatDecided(framework, "garden", inputs, facts);
      const order = orderOf(subject);
      const found = columnsOf(framework).flatMap(({ name, kind }) => {
        const value = kind === "fact" ? facts[name] : inputs[name];
        if (value === undefined || value === "not-seen") return [];
        const others =
          typeof value === "boolean"
            ? [!value]
            : [-1, 1].flatMap((step) => order[order.indexOf(value) + step] ?? []);
        return others.flatMap((to) => {
          const change =
            kind === "fact" ? { fact: name, from: value, to } : { judgement: name, from: value, to };
          const other =
            kind === "fact"
              ? evaluate(framework, "garden", inputs, { ...facts, [name]: to === true })
              : evaluate(framework, "garden", { ...inputs, [name]: String(to) }, facts);
          return gradesOf(other) === gradesOf(outcome) ? [] : [change];
        });
      });
      expect(steps.map(({ change }) => change)).toEqual(found);
    });
  });

  test("names exactly the rules without which the outcome would be another", () => {
    law((subject) => {
      const { framework, inputs, facts } = subject;
      const { rules } = whatDecided(framework, "garden", inputs, facts);
      const found = framework.rules.filter((rule) => {
        const without = { ...framework, rules: framework.rules.filter((each) => each !== rule) };
        return gradesOf(evaluate(without, "garden", inputs, facts)) !== gradesOf(answerTo(subject));
      });
      expect(rules.map(({ rule }) => rule)).toEqual(found.map(({ id }) => id));
      expect(rules.map(({ limits }) => limits)).toEqual(found.map(({ kind }) => kind === "limit"));
    });
  });

  test("cites what suffices for the outcome, and nothing that can be left out", () => {
    law((subject) => {
      const { framework, inputs, facts } = subject;
      const { cited } = whatDecided(framework, "garden", inputs, facts);
      const withOnly = (judgements: readonly string[], names: readonly string[]): string =>
        gradesOf(
          evaluate(
            framework,
            "garden",
            Object.fromEntries(judgements.map((id) => [id, inputs[id]])),
            Object.fromEntries(names.map((fact) => [fact, facts[fact]])),
          ),
        );
      const outcome = gradesOf(answerTo(subject));
      expect(withOnly(cited.judgements, cited.facts)).toBe(outcome);
      for (const left of [...cited.judgements, ...cited.facts]) {
        const kept = (names: readonly string[]): readonly string[] => names.filter((name) => name !== left);
        expect(withOnly(kept(cited.judgements), kept(cited.facts))).not.toBe(outcome);
      }
    });
  });
});

describe("explanations in words", () => {
  test("begin with the framework's warning exactly where there is one", () => {
    law((subject) => {
      const { framework, inputs, facts } = subject;
      const inferred = {
        ...framework,
        rules: framework.rules.map((rule) => ({
          ...rule,
          source: { cite: "Nobody says so", status: "inferred" as const },
        })),
      };
      for (const each of [framework, inferred]) {
        const [grade = ""] = orderOf(subject);
        const why = whyNot(each, "garden", inputs, grade, facts, { changesAtMost: 1 });
        const change = whatWouldChange(each, "garden", inputs, facts, { changesAtMost: 1 });
        const decided = whatDecided(each, "garden", inputs, facts);
        const texts = [
          [why.preface, describeWhyNot(why, each)],
          [change.preface, describeWhatWouldChange(change, each)],
          [decided.preface, describeWhatDecided(decided, each)],
        ] as const;
        for (const [preface, text] of texts) {
          if (each === framework) expect(preface).toBeUndefined();
          expect(text.startsWith(framework.wording.inferredExpectation)).toBe(preface !== undefined);
        }
        if (each === inferred) {
          expect(why.preface !== undefined).toBe(why.against.length > 0);
          const says =
            decided.outcome._tag === "Unjudged" ||
            decided.rules.length > 0 ||
            decided.outcome.findings.some(({ binding, effect }) => binding || effect === "base");
          expect(decided.preface !== undefined).toBe(says);
        }
      }
    }, 30);
  });
});
