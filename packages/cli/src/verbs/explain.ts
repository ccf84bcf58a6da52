import { project } from "@assay/core";
import { describeJudgement, explainJudgement, judgements } from "@assay/projection";
import { readAsked, type Asked } from "../asked.ts";
import { usage, type Report } from "../trouble.ts";

/** How a grade was reached, down to the evidence; every judgement where none is named. */
export async function explainVerb(
  path: string,
  options: Asked & { readonly judgement?: string },
): Promise<Report> {
  const { stream, framework, events } = await readAsked(path, options);
  const view = project(judgements, events, { framework, stream });
  const ids = view.judgements.map(({ judgement }) => judgement);
  const asked = options.judgement === undefined ? ids : [options.judgement];
  const explained = asked.map((id) => {
    const explanation = explainJudgement(framework, view, id);
    if (explanation === undefined) {
      throw usage(
        `Cannot explain "${id}": the framework has no such judgement`,
        `use one of ${ids.join(", ")}`,
      );
    }
    return explanation;
  });
  return {
    text: explained.map((each) => describeJudgement(each, framework)).join("\n\n"),
    json: { v: 0, stream, revision: view.revision, provenance: view.provenance, judgements: explained },
  };
}
