import type { LetterModel, LetterSection } from "@assay/projection";
import { escapeMarkdown } from "./escape-markdown.ts";
import { longDate } from "./long-date.ts";

/** A letter as Markdown, section by section in the order of its plan. The same model makes the same bytes. */
export function renderMarkdown(model: LetterModel): string {
  const blocks = [
    ...notices(model),
    ...head(model),
    `# ${escapeMarkdown(model.title)}`,
    ...model.introduction.map(escapeMarkdown),
    ...model.sections.flatMap(section),
    ...model.statutory.map(escapeMarkdown),
    ...foot(model),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function notices({ notice, status, withdrawn, supersedes }: LetterModel): readonly string[] {
  const replaced =
    supersedes === undefined
      ? []
      : [
          `${status === "draft" ? "Once it is issued, this letter takes" : "This letter takes"} the place of the letter of ${longDate(supersedes.on)}, which had the digest ${supersedes.digest}.`,
        ];
  return [
    ...(notice === undefined ? [] : [`> ${escapeMarkdown(notice)}`]),
    ...(withdrawn === undefined
      ? []
      : [`**The assessment was withdrawn on ${escapeMarkdown(longDate(withdrawn.at))}.**`]),
    ...(status === "draft" ? ["**DRAFT: this letter has not been issued.**"] : []),
    ...replaced.map(escapeMarkdown),
  ];
}

function head({ issued, addressee, body }: LetterModel): readonly string[] {
  const to = [addressee?.name, addressee?.office, body.name, ...body.address];
  return [
    ...(issued === undefined ? [] : [escapeMarkdown(longDate(issued.on))]),
    lines(to),
    `Dear ${escapeMarkdown(addressee?.name ?? addressee?.office ?? body.name)}`,
  ];
}

function section(section: LetterSection): readonly string[] {
  const { heading, gradeLine, paragraphs, areas, provenance, withheld } = section;
  const ungraded = withheld === true ? "Grade withheld until both grades are opened" : "Not yet graded";
  const grade = gradeLine === null ? ungraded : escapeMarkdown(gradeLine);
  const known = provenance === "recorded" || provenance === "documented";
  return [
    `## ${escapeMarkdown(heading)}`,
    `**${grade}**${known ? "" : ` *(${provenance})*`}`,
    ...paragraphs.map(({ text }) => escapeMarkdown(text)),
    ...(areas === null
      ? []
      : [
          `### ${escapeMarkdown(areas.heading)}`,
          areas.items.map(({ text }) => `- ${escapeMarkdown(text)}`).join("\n"),
        ]),
  ];
}

function foot({ issued, closing }: LetterModel): readonly string[] {
  if (issued === undefined) return [];
  return [
    escapeMarkdown(closing),
    lines([issued.signatory.name, issued.signatory.office]),
    `This letter was issued with the digest ${issued.digest}; whoever holds its record can recompute it.`,
  ].filter((block) => block !== "");
}

/** Lines under each other in one paragraph. */
function lines(texts: readonly (string | undefined)[]): string {
  return texts.flatMap((text) => (text === undefined ? [] : [escapeMarkdown(text)])).join("\\\n");
}
