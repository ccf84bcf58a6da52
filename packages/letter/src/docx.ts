import type { LetterPage } from "@assay/projection";
import { composeLetter } from "./compose-letter.ts";
import { stableDocx } from "./stable-docx.ts";

/**
 * A letter as a Word document: headings, lists and table headers that are marked as such, a title, and its language. The
 * same page makes the same bytes, whenever and wherever it is written.
 */
export async function renderDocx(page: LetterPage): Promise<Uint8Array> {
  const letter = composeLetter(page);
  // Loaded on demand: who writes no Word document pays nothing for the library.
  const { writeDocx } = await import("./write-docx.ts");
  return stableDocx(await writeDocx(letter, page.issuer), letter.issuedOn);
}
