import { act, actDocument, actOptions, claimed, recordArgument } from "../act.ts";
import { frameworkIfNamed } from "../named-framework.ts";
import { needed, repeated, text } from "../option.ts";
import { usage } from "../trouble.ts";
import { defineVerb, type Verb } from "../verb.ts";
import { withRecord } from "../writable-record.ts";

/** Opens an assessment, and begins the SQLite file and its log where they are not there yet. */
export const openVerb: Verb = defineVerb({
  name: "open",
  group: "Acts on an assessment",
  summary: "open an assessment, in a new file or beside others",
  details:
    "A file that is not there is made, and takes the framework into its log. Left out, the framework is the only one that\nthe log has.",
  arguments: { source: recordArgument },
  options: {
    ...actOptions,
    stream: needed("id", "the name of the assessment"),
    body: needed("name", "the body that is assessed"),
    identifier: repeated("scheme=value", "what the body is known by elsewhere"),
    cycle: needed("name", "the cycle, as 2031"),
    framework: text("framework@edition|file.json", "what it is held to"),
    from: text("time", "when the inspection begins"),
    to: text("time", "when it ends"),
  },
  examples: [
    "assessments.db --framework apa@2007 --stream northmere-2007 --body Northmere --cycle 2007 --actor lead-1",
    "assessments.db --stream eastholm-2007 --body Eastholm --identifier ons=E10000099 --cycle 2007 --actor lead-1",
  ],
  document: actDocument,
  run: async ({ source }, options) => {
    const { stream, body, identifier = [], cycle, from, to } = options;
    const framework = await frameworkIfNamed(options.framework);
    const dates = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const identifiers = identifier.map(identifierIn);
    return withRecord(source, options, framework, (record) =>
      act(
        record,
        {
          type: "OpenAssessment",
          assessment: stream,
          ...claimed(options),
          body: { name: body, identifiers },
          cycle,
          ...(from === undefined && to === undefined ? {} : { dates }),
        },
        options,
      ),
    );
  },
});

function identifierIn(written: string): { readonly scheme: string; readonly value: string } {
  const [, scheme, value] = /^([^=]+)=(.+)$/.exec(written) ?? [];
  if (scheme !== undefined && value !== undefined) return { scheme, value };
  throw usage(
    `Cannot read the identifier "${written}": it does not say what it is in`,
    "write the scheme before it, like ons=E10000018",
    "--identifier",
  );
}
