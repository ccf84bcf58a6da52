import { cssString } from "./escape-css.ts";

/** How the letter looks on a screen and on A4; `running` stands at the head of each printed page after the first. */
export function styleSheet(running: string): string {
  return `${screen}
@page {
  size: A4;
  margin: 22mm 20mm 20mm;
  @top-left { content: ${cssString(running)}; font: 9pt ${sans}; color: #383f43; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt ${sans}; color: #383f43; }
}
${print}`;
}

const sans = `"Helvetica Neue", Arial, "Liberation Sans", sans-serif`;

const screen = `:root { color-scheme: light only; }
* { box-sizing: border-box; }
html { background: #eef1f4; scroll-padding-top: 1rem; }
body { max-width: 50rem; margin: 2rem auto; padding: 3rem 3.5rem; background: #fff; color: #0b0c0c; font: 1.0625rem/1.55 ${sans}; overflow-wrap: break-word; border-top: 8px solid #12436d; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: #fff; }
a { color: #12436d; text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px; }
.issuer { margin: 0 0 1.5rem; font-weight: bold; font-size: 1.25rem; color: #12436d; }
.notice { margin: 0 0 .75rem; padding: .6rem 1rem; border: 1px solid #505a5f; border-left-width: 6px; font-size: .9375rem; line-height: 1.45; }
.draft, .withdrawn { border: 3px solid #0b0c0c; font-weight: bold; font-size: 1.125rem; }
.date { margin: 2rem 0 1.5rem; }
.address { margin: 1.5rem 0 1.75rem; }
h1 { margin: 1.5rem 0 1.25rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.3125rem; line-height: 1.25; }
h3 { margin: 1.25rem 0 .4rem; font-size: 1.0625rem; }
p { margin: 0 0 .9rem; }
ul { margin: 0 0 .9rem; padding-left: 1.4rem; }
li { margin-bottom: .35rem; }
.grade { display: flex; flex-wrap: wrap; gap: .25rem .9rem; align-items: center; }
.grade strong { font-size: 1.125rem; }
.mark { font-style: italic; }
table { width: 100%; margin: 0 0 1.25rem; border-collapse: collapse; font-size: 1rem; line-height: 1.4; }
caption { padding-bottom: .5rem; text-align: left; color: #383f43; }
caption, tbody th, td { overflow-wrap: anywhere; }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid #b1b4b6; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid #0b0c0c; vertical-align: bottom; }
.grades tbody th { width: 45%; }
.grades td:nth-child(2), .key th { min-width: 8.5rem; }
.grades td:nth-child(3), .key td:nth-child(2) { min-width: 6.5rem; }
tbody th { font-weight: normal; }
.note { display: block; font-size: .875rem; color: #383f43; }
.steps { display: inline-block; white-space: nowrap; }
.steps svg { display: block; margin-top: .2rem; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
rect { stroke: #0b0c0c; stroke-width: 2; fill: #fff; }
rect.best { fill: #12436d; }
rect.upper { fill: #2073bc; }
rect.lower { fill: #6bace6; }
.hatch { stroke: #0b0c0c; stroke-width: 1.5; fill: none; }
.signature { margin-top: 2rem; break-inside: avoid; }
footer { margin-top: 2.5rem; border-top: 1px solid #b1b4b6; font-size: .9375rem; }
footer h2 { margin-top: 1.5rem; font-size: 1.0625rem; }
@media (max-width: 36rem) {
  body { margin: 0; padding: 1.25rem 1rem; font-size: 1rem; }
  h1 { font-size: 1.4375rem; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, caption { display: block; }
  tbody tr { display: flex; flex-wrap: wrap; gap: .1rem .9rem; padding: .6rem 0; border-bottom: 1px solid #b1b4b6; }
  tbody th { flex: 1 0 100%; font-weight: bold; }
  tbody th, tbody td { padding: 0; border: 0; }
}`;

const print = `@media print {
  html { background: none; }
  body { max-width: none; margin: 0; padding: 0; border: 0; font-size: 12pt; line-height: 1.4; orphans: 3; widows: 3; }
  .skip { display: none; }
  a { color: inherit; text-decoration: none; }
  p, ul { margin-bottom: 8pt; }
  .issuer { margin-bottom: 4pt; font-size: 14pt; }
  .notice { margin-bottom: 5pt; padding: 3pt 8pt; font-size: 10pt; line-height: 1.3; }
  .draft, .withdrawn { font-size: 13pt; }
  .date, .address { margin: 8pt 0; line-height: 1.2; }
  h1 { margin: 10pt 0 6pt; font-size: 15pt; }
  h2 { margin: 14pt 0 5pt; font-size: 14pt; }
  h3 { margin: 10pt 0 4pt; font-size: 12pt; }
  h1, h2, h3, caption, .grade { break-after: avoid; }
  table { font-size: 11pt; line-height: 1.25; }
  th, td { padding: 3.5pt 8pt 3.5pt 0; }
  caption { padding-bottom: 3pt; }
  thead { display: table-header-group; }
  tr, li, .notice, footer section { break-inside: avoid; }
  footer { margin-top: 14pt; font-size: 11pt; }
  footer h2 { margin-top: 10pt; font-size: 12pt; }
  rect, .hatch { print-color-adjust: exact; }
}`;
