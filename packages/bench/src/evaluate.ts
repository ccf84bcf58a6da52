import { apa2007 } from "@assay/frameworks/apa-2007";
import { compile, decide, type Decision, evaluate, type Inputs, type Outcome } from "@assay/rules";
import type { Figure } from "./figure.ts";
import { byHand, byHandFromPlaces, byHandWithEveryTrick } from "./evaluate-by-hand.ts";
import { jsonRulesEngine } from "./evaluate-json-rules-engine.ts";
import { zenEngine } from "./evaluate-zen-engine.ts";
import { computed, interleaved, type Contestant } from "./interleaved.ts";

const overall = "overall-effectiveness";
const grades = ["inadequate", "adequate", "good", "outstanding"] as const;
const best = "outstanding";
const rounds = 15;
/** How often the fast ones go through all cases in one round. */
const times = 150;
/** The slow ones take one case in so many. */
const every = 13;

/** A contestant, and how many cases it answers in one round. */
interface Answerer extends Contestant {
  readonly cases: number;
}

/**
 * The expected grade of APA 2007's overall effectiveness in all 4,096 ways to grade the six, against a function that a person
 * would write for the same rules: first with the places of the grades at hand, as a sweep has them, then with their names, as
 * a record has them. Every contestant must give the right grades before anything is timed, and has a loop of its own, so that
 * none is slowed down by what another has taught the compiler.
 */
export async function measureEvaluate(): Promise<readonly Figure[]> {
  const places = allPlaces();
  const inputs = places.map(inputsOf);
  const interpreted = await measureInterpreter(inputs);
  // The slow ones answer for some cases, spread over all.
  const some = inputs.filter((_case, place) => place % every === 0);
  const table = compile(apa2007, overall);
  if (table._tag === "Interpreted") throw new Error(`Cannot measure: ${table.because}`);
  const { cellOf, cellOfPlaces, decisionAt, outcomeAt } = table;
  const zen = zenEngine();
  const jsonRules = jsonRulesEngine();
  const answerers: readonly Answerer[] = [
    {
      name: "hand",
      cases: places.length * times,
      run: () =>
        repeat(() => {
          let given = 0;
          for (const each of places) if (byHandFromPlaces(each) === best) given += 1;
          return given;
        }),
    },
    {
      name: "tricks",
      cases: places.length * times,
      run: () =>
        repeat(() => {
          let given = 0;
          for (const each of places) if (byHandWithEveryTrick(each) === best) given += 1;
          return given;
        }),
    },
    {
      name: "table",
      cases: places.length * times,
      run: () =>
        repeat(() => {
          let given = 0;
          for (const each of places) if (expectedOf(decisionAt(cellOfPlaces(each))) === best) given += 1;
          return given;
        }),
    },
    {
      name: "explained",
      cases: places.length * times,
      run: () =>
        repeat(() => {
          let given = 0;
          for (const each of places) if (gradeOf(outcomeAt(cellOfPlaces(each))) === best) given += 1;
          return given;
        }),
    },
    {
      name: "hand-named",
      cases: inputs.length * times,
      run: () =>
        repeat(() => {
          let given = 0;
          for (const each of inputs) if (byHand(each) === best) given += 1;
          return given;
        }),
    },
    {
      name: "table-named",
      cases: inputs.length * times,
      run: () =>
        repeat(() => {
          let given = 0;
          for (const each of inputs) if (expectedOf(decisionAt(cellOf(each))) === best) given += 1;
          return given;
        }),
    },
    {
      name: "explained-named",
      cases: inputs.length * times,
      run: () =>
        repeat(() => {
          let given = 0;
          for (const each of inputs) if (gradeOf(table.lookup(each)) === best) given += 1;
          return given;
        }),
    },
    { name: "zen", cases: some.length, run: () => Promise.all(some.map(zen)) },
    { name: "json-rules", cases: some.length, run: () => Promise.all(some.map(jsonRules)) },
  ];
  const right = inputs.map(byHand);
  const first = (name: string, given: readonly (string | undefined)[]): void => mustAgree(name, given, right);
  first("hand", places.map(byHandFromPlaces));
  first("tricks", places.map(byHandWithEveryTrick));
  first(
    "table",
    places.map((each) => expectedOf(decisionAt(cellOfPlaces(each)))),
  );
  first(
    "explained",
    places.map((each) => gradeOf(outcomeAt(cellOfPlaces(each)))),
  );
  first(
    "table-named",
    inputs.map((each) => expectedOf(decisionAt(cellOf(each)))),
  );
  first("zen", await Promise.all(some.map(zen)));
  first("json-rules", await Promise.all(some.map(jsonRules)));

  const medians = await interleaved(answerers, rounds, computed);
  const perCase = (name: string): number =>
    (medians[name] ?? 0) / (answerers.find((each) => each.name === name)?.cases ?? 1);
  const figure = (what: string, name: string, hand: "hand" | "hand-named", bar: number): Figure => ({
    what: `${what}, of a hand-written function`,
    ratio: perCase(hand) / perCase(name),
    bar,
  });
  return [
    figure("decision looked up in the compiled table, by places", "table", "hand", 2),
    figure("outcome with its full explanation looked up there, by places", "explained", "hand", 1),
    figure("the hand-written function with every trick, by places", "tricks", "hand", 0),
    figure("decision looked up in the compiled table, by names", "table-named", "hand-named", 0),
    figure("outcome with its full explanation looked up there, by names", "explained-named", "hand-named", 0),
    ...interpreted,
    figure("@gorules/zen-engine 0.54.0, by places", "zen", "hand", 0),
    figure("json-rules-engine 7.3.1, by places", "json-rules", "hand", 0),
  ];
}

/**
 * The interpreter, before there is a table: all that it makes is thrown away again, and with the tens of megabytes of a table
 * and its explanations beside it, it is the collector of garbage that would be measured.
 */
async function measureInterpreter(inputs: readonly Inputs[]): Promise<readonly Figure[]> {
  const right = inputs.map(byHand);
  mustAgree(
    "decide",
    inputs.map((each) => expectedOf(decide(apa2007, overall, each))),
    right,
  );
  mustAgree(
    "evaluate",
    inputs.map((each) => gradeOf(evaluate(apa2007, overall, each))),
    right,
  );
  const counted = (answer: (each: Inputs) => string | undefined): number => {
    let given = 0;
    for (const each of inputs) if (answer(each) === best) given += 1;
    return given;
  };
  const medians = await interleaved(
    [
      {
        name: "hand",
        run: () =>
          repeat(() => {
            let given = 0;
            for (const each of inputs) if (byHand(each) === best) given += 1;
            return given;
          }),
      },
      { name: "decide", run: () => counted((each) => expectedOf(decide(apa2007, overall, each))) },
      { name: "evaluate", run: () => counted((each) => gradeOf(evaluate(apa2007, overall, each))) },
    ],
    rounds,
    computed,
  );
  const ratio = (name: string): number => (medians["hand"] ?? 0) / times / (medians[name] ?? 1);
  return [
    {
      what: "decision by the interpreter, by names, of a hand-written function",
      ratio: ratio("decide"),
      bar: 0.1,
    },
    {
      what: "outcome with its findings by the interpreter, by names, of a hand-written function",
      ratio: ratio("evaluate"),
      bar: 0.1,
    },
  ];
}

/** The places of the six grades in every case, counted from 1: in a table 0 stands for nothing. */
function allPlaces(): readonly Uint8Array[] {
  return Array.from({ length: 4096 }, (_each, place) =>
    Uint8Array.from({ length: 6 }, (_step, step) => (Math.floor(place / 4 ** step) % 4) + 1),
  );
}

function inputsOf(places: Uint8Array): Inputs {
  const grade = (step: number): string => grades[(places[step] ?? 1) - 1] ?? "";
  return {
    "being-healthy": grade(0),
    "staying-safe": grade(1),
    "enjoying-and-achieving": grade(2),
    "making-a-positive-contribution": grade(3),
    "achieving-economic-well-being": grade(4),
    "capacity-to-improve": grade(5),
  };
}

function repeat(once: () => number): number {
  let given = 0;
  for (let time = 0; time < times; time += 1) given += once();
  return given;
}

function expectedOf(decision: Decision): string | undefined {
  return decision._tag === "Judged" ? decision.expected : undefined;
}

function gradeOf(outcome: Outcome): string | undefined {
  return outcome._tag === "Judged" ? outcome.expected : undefined;
}

function mustAgree(
  name: string,
  given: readonly (string | undefined)[],
  right: readonly (string | undefined)[],
): void {
  const step = given.length < right.length ? every : 1;
  given.forEach((grade, place) => {
    const wanted = right[place * step];
    if (grade !== wanted) throw new Error(`Cannot measure: ${name} gives ${grade} where ${wanted} is right`);
  });
}
