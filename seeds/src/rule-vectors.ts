import { type Framework, testVectors, type TestVectors } from "@assay/rules";
import { frameworkName } from "./known-frameworks.ts";

/** A file of test vectors: its name in `vectors/rules`, and what it holds. */
export interface VectorFile {
  readonly name: string;
  readonly vectors: TestVectors;
}

/** The test vectors of a framework: a file for each judgement that rules speak about. */
export function vectorFilesOf(framework: Framework): readonly VectorFile[] {
  return framework.judgements
    .filter(({ id }) => framework.rules.some(({ judgement }) => judgement === id))
    .map(({ id }) => ({
      name: `${frameworkName(framework)}.${id}.json`,
      vectors: testVectors(framework, id),
    }));
}
