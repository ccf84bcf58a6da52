import { judgements } from "@assay/projection";
import { openSource } from "../source.ts";
import { table } from "../table.ts";
import { orStop, type Report } from "../trouble.ts";

/** The assessments of a source. */
export async function listVerb(path: string): Promise<Report> {
  const { ledger } = await openSource(path);
  const heads = orStop(await ledger.assessments()(), path);
  const views = await Promise.all(
    heads.map(async ({ stream }) => orStop(await ledger.project(judgements, stream)(), path)),
  );
  const streams = views.map(({ stream, state, revision }) => ({ stream, state, revision }));
  return {
    text: table(
      ["assessment", "state", "revision"],
      streams.map(({ stream, state, revision }) => [stream, state, `r${revision}`]),
    ),
    json: { v: 0, streams },
  };
}
