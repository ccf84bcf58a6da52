import { judgements } from "@assay/projection";
import { mark } from "../provenance-words.ts";
import { assessmentsOf, openSource } from "../source.ts";
import { table } from "../table.ts";
import { orStop, type Report } from "../trouble.ts";

/** The assessments of a source. */
export async function listVerb(path: string): Promise<Report> {
  const assessments = await assessmentsOf(await openSource(path));
  const views = await Promise.all(
    assessments.map(async (each) => orStop(await each.in.ledger.project(judgements, each.stream)(), path)),
  );
  const streams = views.map(({ stream, state, revision }) => ({ stream, state, revision }));
  return {
    text: table(
      ["assessment", "state", "revision"],
      views.map(({ stream, state, provenance, revision }) => [
        stream,
        `${state}${mark(provenance)}`,
        `r${revision}`,
      ]),
    ),
    json: { v: 0, streams },
  };
}
