import { renderDocx, renderHtml, renderMarkdown } from "@assay/letter";
import type { LetterPage } from "@assay/projection";
import { usage } from "./trouble.ts";

/** A format that a letter can be written in. */
export type LetterFormat = "markdown" | "html" | "docx";

const formats: Readonly<Record<LetterFormat, { readonly ending: string; readonly render: Render }>> = {
  markdown: { ending: ".md", render: renderMarkdown },
  html: { ending: ".html", render: renderHtml },
  docx: { ending: ".docx", render: renderDocx },
};

type Render = (page: LetterPage) => string | Promise<Uint8Array>;

/** The format that is asked for, or else the one that the name of the file ends in. */
export function letterFormat(out: string, asked: string | undefined): LetterFormat {
  const names = Object.keys(formats).filter(isFormat);
  if (asked !== undefined) {
    if (isFormat(asked)) return asked;
    throw usage(`Cannot write a letter as "${asked}": there is no such format`, `use ${names.join(", ")}`);
  }
  const found = names.find((name) => out.toLowerCase().endsWith(formats[name].ending));
  if (found !== undefined) return found;
  const endings = names.map((name) => formats[name].ending).join(", ");
  throw usage(
    `Cannot tell from "${out}" how to write the letter: it ends in none of ${endings}`,
    "name a file that does, or give --format",
  );
}

/** A letter in a format: text, or the bytes of a document. */
export async function writeLetter(page: LetterPage, format: LetterFormat): Promise<string | Uint8Array> {
  return formats[format].render(page);
}

function isFormat(name: string): name is LetterFormat {
  return Object.hasOwn(formats, name);
}
