import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { docxPart } from "./docx-part.ts";
import { bulletNumbering, docxStyles, page } from "./docx-styles.ts";
import type { LetterDocument } from "./letter-document.ts";
import { printable } from "./printable.ts";

/** A letter as a Word document, as the library writes it: with the moment of writing in it. */
export async function writeDocx(letter: LetterDocument, issuer: string): Promise<Uint8Array> {
  const author = printable(issuer);
  const document = new Document({
    title: printable(letter.name),
    creator: author,
    lastModifiedBy: author,
    styles: docxStyles,
    numbering: { config: [bulletNumbering] },
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: [small(printable(letter.running))] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ style: "Issuer", text: author }),
          ...letter.notices.map(
            ({ kind, text }) =>
              new Paragraph({
                style: kind === "draft" || kind === "withdrawn" ? "Mark" : "Notice",
                text: printable(text),
              }),
          ),
          ...(letter.date === undefined ? [] : [new Paragraph(printable(letter.date))]),
          lines(letter.address),
          new Paragraph(printable(letter.salutation)),
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: printable(letter.title) }),
          ...letter.parts.flatMap(docxPart),
          ...(letter.signature === undefined
            ? []
            : [
                new Paragraph({ keepNext: true, text: printable(letter.signature.closing) }),
                lines(letter.signature.lines),
              ]),
          ...letter.afterwards.flatMap(docxPart),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Lines under each other in one paragraph. */
function lines(texts: readonly string[]): Paragraph {
  return new Paragraph({
    children: texts.map(
      (text, place) => new TextRun({ text: printable(text), ...(place === 0 ? {} : { break: 1 }) }),
    ),
  });
}

function small(text: string): Paragraph {
  return new Paragraph({ style: "Small", text });
}

function pageNumber(): Paragraph {
  const children = ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES];
  return new Paragraph({ style: "Small", alignment: "right", children: [new TextRun({ children })] });
}
