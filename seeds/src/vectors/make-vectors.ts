import {
  decide,
  evolve,
  foldOwned,
  initialState,
  type AssessmentCommand,
  type By,
  type EventType,
  type NewEvent,
  type Refusal,
  type RefusalTag,
} from "@assay/core";
import { history, instantAt, type Happening } from "@assay/testkit/history";
import type { ActCases, Changes } from "./acts.ts";
import { vectorFrameworks, type FrameworkName } from "./frameworks.ts";
import { gradingCases } from "./grading-cases.ts";
import { opened } from "./happenings.ts";
import { histories } from "./histories.ts";
import { issueCases, reopeningCases, representationCases } from "./letter-cases.ts";
import { queryCases, samplingCases } from "./moderation-cases.ts";
import { secondGradingCases } from "./second-grading-cases.ts";

/** A case as it is written to a file: what was given, when what was asked, then what came of it. */
export interface Vector {
  readonly name: string;
  readonly framework: FrameworkName;
  /** A history of the file that comes before `given`. */
  readonly after?: string;
  readonly given: readonly Happening[];
  readonly when: { readonly command: AssessmentCommand; readonly by: By };
  readonly then?: readonly NewEvent[];
  readonly refusal?: Omit<Refusal, "_tag"> & { readonly tag: RefusalTag };
}

/** The cases of one group of commands. */
export interface VectorFile {
  readonly format: 1;
  readonly stream: string;
  readonly histories: Readonly<Record<string, readonly Happening[]>>;
  readonly cases: readonly Vector[];
}

const groups: Readonly<Record<string, readonly ActCases[]>> = {
  grading: gradingCases,
  "second-grading": secondGradingCases,
  moderation: queryCases,
  sampling: samplingCases,
  representation: representationCases,
  issue: issueCases,
  reopening: reopeningCases,
};

const vectorStream = "quay";

/** Every file of vectors by its name, and the frameworks that they name. The same stories make the same bytes. */
export function makeVectors(): Readonly<Record<string, string>> {
  const files = Object.entries(groups).map(([name, all]): [string, string] => [
    `${name}.json`,
    text(fileOf(all)),
  ]);
  return Object.fromEntries([...files, ["frameworks.json", text(vectorFrameworks)]]);
}

function text(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}

function fileOf(all: readonly ActCases[]): VectorFile {
  const cases = all.flatMap((act) => [
    vector(act, {}, act.accepted),
    ...act.refused.map(([tag, changes]) => vector(act, changes, tag)),
  ]);
  const used = [...new Set(cases.flatMap(({ after }) => after ?? []))].toSorted();
  return {
    format: 1,
    stream: vectorStream,
    histories: Object.fromEntries(used.map((name) => [name, historyNamed(name)])),
    cases,
  };
}

/** A history is named after its framework and how far it has come: the opening pins the framework. */
function historyNamed(name: string): readonly Happening[] {
  const [framework, stage] = name.split("/");
  const found = Object.entries(histories).find(([each]) => each === stage);
  const known = Object.keys(vectorFrameworks).find((each): each is FrameworkName => each === framework);
  if (found === undefined || known === undefined)
    throw new Error(`Cannot tell the history "${name}": there is none`);
  return [opened(known), ...found[1]];
}

function vector(act: ActCases, changes: Changes, expected: RefusalTag | EventType): Vector {
  const framework = changes.framework ?? act.framework;
  const stage = changes.after === undefined ? act.after : changes.after;
  const after = stage === null ? undefined : `${framework}/${stage}`;
  const given = changes.given ?? [];
  // A change names fields of the command that it changes.
  const command = { ...act.command, ...changes.command } as AssessmentCommand;
  const events = [...(after === undefined ? [] : historyNamed(after)), ...given];
  const by: By = {
    actor: changes.actor ?? act.actor,
    ...(changes.onBehalfOf === undefined ? {} : { onBehalfOf: changes.onBehalfOf }),
    at: instantAt(events.length + 1),
  };
  const state = foldOwned(evolve, initialState(), history(vectorStream, events));
  const answer = decide(vectorFrameworks[framework])(command, state, by);
  const found = answer._tag === "Left" ? answer.left._tag : answer.right[0]?.type;
  const accepted = expected === act.accepted;
  const verb = accepted ? "is accepted as" : "is refused with";
  const where = changes.where === undefined ? "" : `, where ${changes.where}`;
  const name = `${command.type} ${verb} ${expected}${where}`;
  if (found !== expected)
    throw new Error(`Cannot make the vector "${name}": it came to ${found ?? "nothing"}`);
  const head = { name, framework, ...(after === undefined ? {} : { after }), given, when: { command, by } };
  // oxlint-disable-next-line unicorn/no-thenable -- a story reads "given, when, then"; nobody awaits one.
  if (answer._tag === "Right") return { ...head, then: answer.right };
  const { _tag: tag, ...fields } = answer.left;
  return { ...head, refusal: { tag, ...fields } };
}
