import { judgementOf, scaleOf, type Facts, type Framework, type Inputs } from "@assay/rules";
import { useOneOf } from "./nearest.ts";
import { needed, text, type NeededOption, type TextOption } from "./option.ts";
import { isObject, readJson } from "./strict-json.ts";
import { Stopped, usage } from "./trouble.ts";
import { writtenGrade } from "./written-grade.ts";

/** The options by which a case is given. */
export const caseOptions: {
  readonly grades: NeededOption;
  readonly facts: TextOption;
  readonly judgement: TextOption;
} = {
  grades: needed(
    "json",
    'grade keys or published values by judgement, as {"safe":"good"}; - reads standard input',
  ),
  facts: text("json", 'facts that are established, as {"requires-improvement-twice":true}'),
  judgement: text("id", "the judgement asked about; left out, the one that sums all others up"),
};

/** A case as it was given: grades by judgement, facts, and the judgement that is asked about. */
export interface CaseGiven {
  readonly inputs: Inputs;
  readonly facts: Facts;
  readonly judgement: string;
}

/** Reads the case that the options give, and refuses whatever the framework does not have. */
export async function caseGiven(
  framework: Framework,
  options: { readonly grades: string; readonly facts?: string; readonly judgement?: string },
  standardInput: () => Promise<Uint8Array>,
): Promise<CaseGiven> {
  const grades = options.grades === "-" ? new TextDecoder().decode(await standardInput()) : options.grades;
  return {
    inputs: inputsGiven(framework, namesIn(grades, "--grades")),
    facts: factsGiven(framework, options.facts === undefined ? {} : namesIn(options.facts, "--facts")),
    judgement: judgementAsked(framework, options.judgement),
  };
}

function namesIn(json: string, option: string): Readonly<Record<string, unknown>> {
  const read = readJson(json);
  const wrong =
    read._tag === "Left" ? read.left : isObject(read.right) ? undefined : "it is no object of names";
  if (wrong !== undefined) {
    const example = option === "--grades" ? '{"staying-safe":"good"}' : '{"a-fact":true}';
    throw usage(
      `Cannot read ${option}: ${wrong}`,
      `give one JSON object that names each once, like '${example}'`,
      option,
    );
  }
  return read._tag === "Right" && isObject(read.right) ? read.right : {};
}

function inputsGiven(framework: Framework, written: Readonly<Record<string, unknown>>): Inputs {
  const ids = framework.judgements.map(({ id }) => id);
  const pairs = Object.entries(written).flatMap(([id, grade]): readonly (readonly [string, string])[] => {
    if (judgementOf(framework, id) === undefined) {
      throw usage(
        `Cannot read the grade of "${id}": the framework has no such judgement`,
        useOneOf(id, ids),
        "--grades",
      );
    }
    if (judgementOf(framework, id)?.basis === "derived") {
      throw usage(
        `Cannot take a grade for "${id}": the framework computes it`,
        "leave it out, and give the grades that it is computed from",
        "--grades",
      );
    }
    // A judgement that is written as null has no grade yet.
    return grade === null ? [] : [[id, writtenGrade(framework, id, grade, "--grades")]];
  });
  // Made of pairs, and not by assignment: no name is special.
  return Object.fromEntries(pairs);
}

function factsGiven(framework: Framework, written: Readonly<Record<string, unknown>>): Facts {
  const names = Object.keys(framework.facts);
  const pairs = Object.entries(written).map(([fact, established]): readonly [string, boolean] => {
    if (!names.includes(fact)) {
      throw usage(
        `Cannot read the fact "${fact}": the framework has no such fact`,
        names.length === 0 ? "leave it out: the framework has no facts" : useOneOf(fact, names),
        "--facts",
      );
    }
    if (typeof established !== "boolean") {
      throw usage(
        `Cannot read the fact "${fact}": ${JSON.stringify(established)} does not say whether it is so`,
        "give true or false, or leave it out",
        "--facts",
      );
    }
    return [fact, established];
  });
  return Object.fromEntries(pairs);
}

function judgementAsked(framework: Framework, asked: string | undefined): string {
  const ruled = framework.judgements
    .map(({ id }) => id)
    .filter((id) => framework.rules.some(({ judgement }) => judgement === id));
  if (asked === undefined) {
    const only = framework.outcome ?? (ruled.length === 1 ? ruled[0] : undefined);
    if (only !== undefined) return only;
    throw usage(
      "Cannot choose a judgement: the framework has none that sums all others up",
      `choose one with --judgement: ${ruled.join(", ")}`,
      "--judgement",
    );
  }
  if (scaleOf(framework, asked) !== undefined) return asked;
  throw new Stopped({
    exit: 2,
    code: "Usage",
    message: `Cannot ask about "${asked}": the framework has no such judgement`,
    where: "--judgement",
    fix: useOneOf(
      asked,
      framework.judgements.map(({ id }) => id),
    ),
  });
}
