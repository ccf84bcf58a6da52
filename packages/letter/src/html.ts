import type { LetterPage } from "@assay/projection";
import { composeLetter } from "./compose-letter.ts";
import { escapeHtml } from "./escape-html.ts";
import { hasPart, htmlPart } from "./html-part.ts";
import type { LetterDocument, Notice } from "./letter-document.ts";
import { styleSheet } from "./style-sheet.ts";

/**
 * A letter as one HTML page for the screen and for A4: nothing runs in it, and it asks nothing of a network. The same page
 * makes the same bytes.
 */
export function renderHtml(page: LetterPage): string {
  const letter = composeLetter(page);
  const { name, running, notices, title, parts, afterwards } = letter;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)}</title>
<style>
${styleSheet(running)}
</style>
</head>
<body>
<a class="skip" href="#letter">Skip to the letter</a>
<header>
<p class="issuer">${escapeHtml(page.issuer)}</p>
${notices.map(notice).join("\n")}
</header>
<main id="letter">
${head(letter)}
<h1>${escapeHtml(title)}</h1>
${parts.map((part, place) => htmlPart(part, partId(place), (at) => linkTo(parts, at))).join("\n")}
${signature(letter)}
</main>
<footer>
${afterwards.map((part, place) => htmlPart(part, `afterwards-${place}`)).join("\n")}
</footer>
</body>
</html>
`.replace(/\n{2,}/g, "\n");
}

/** Nothing may be loaded, and no script may run, whatever stands in the letter. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function partId(place: number): string {
  return `part-${place}`;
}

function linkTo(parts: LetterDocument["parts"], place: number): string | undefined {
  return hasPart(parts[place]) ? `#${partId(place)}` : undefined;
}

function notice({ kind, text }: Notice): string {
  return `<p class="notice ${kind}">${escapeHtml(text)}</p>`;
}

function head({ date, address, salutation }: LetterDocument): string {
  return [
    ...(date === undefined ? [] : [`<p class="date">${escapeHtml(date)}</p>`]),
    `<p class="address">${address.map(escapeHtml).join("<br>\n")}</p>`,
    `<p>${escapeHtml(salutation)}</p>`,
  ].join("\n");
}

function signature({ signature: signed }: LetterDocument): string {
  if (signed === undefined) return "";
  return `<div class="signature">
<p>${escapeHtml(signed.closing)}</p>
<p>${signed.lines.map(escapeHtml).join("<br>\n")}</p>
</div>`;
}
