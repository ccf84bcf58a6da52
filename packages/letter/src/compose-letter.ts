import { longDate, type LetterPage } from "@assay/projection";
import { checkPart } from "./check-part.ts";
import { gradesPart } from "./grades-part.ts";
import { judgementPart } from "./judgement-part.ts";
import { keyPart } from "./key-part.ts";
import type { LetterDocument, Part } from "./letter-document.ts";
import { notices } from "./notices.ts";
import { representationPart } from "./representation-part.ts";
import { say } from "./wording.ts";

/**
 * Puts a letter together: in the order of its plan, in the words of its plan or else of the house, the same for each
 * format that it is then written in.
 */
export function composeLetter(page: LetterPage): LetterDocument {
  const { addressee, body, cycle, issued, programme, status, title } = page;
  const to = [addressee?.name, addressee?.office, body.name, ...body.address];
  const name = addressee?.name ?? addressee?.office ?? body.name;
  const draft = status === "draft" ? ", DRAFT" : "";
  return {
    name: `Letter to ${body.name}: ${programme} ${cycle}${draft}`,
    running: `${programme} ${cycle}: ${body.name}${draft}`,
    notices: notices(page),
    ...(issued === undefined ? {} : { date: longDate(issued.on), issuedOn: issued.on }),
    address: to.filter((line) => line !== undefined),
    salutation: say(page, "salutation", { name }),
    title,
    parts: parts(page),
    ...(issued === undefined ? {} : { signature: signature(page, issued.signatory) }),
    afterwards: [checkPart(page)],
  };
}

function parts(page: LetterPage): readonly Part[] {
  const [opening, ...basis] = page.introduction;
  const before = [
    paragraphs(opening === undefined ? [] : [opening]),
    keyPart(page),
    { heading: say(page, "basisHeading"), ...paragraphs(basis) },
  ].filter(({ blocks }) => blocks.length > 0);
  // The table stands right after the opening, and leads to sections whose places it moves by one.
  const table = gradesPart(page, before.length + 1);
  const sections = page.sections.map((section) => judgementPart(page, section));
  const ahead = opening === undefined ? 0 : 1;
  return [
    ...before.slice(0, ahead),
    ...(table.blocks.length === 0 ? [] : [table]),
    ...before.slice(ahead),
    ...sections,
    ...[
      { heading: say(page, "statutoryHeading"), ...paragraphs(page.statutory) },
      representationPart(page),
    ].filter(({ blocks }) => blocks.length > 0),
  ];
}

function paragraphs(texts: readonly string[]): Part {
  return { blocks: texts.map((text) => ({ kind: "paragraph", text })) };
}

function signature(
  { closing }: LetterPage,
  { name, office }: { readonly name?: string; readonly office?: string },
): NonNullable<LetterDocument["signature"]> {
  return { closing, lines: [name, office].filter((line) => line !== undefined) };
}
