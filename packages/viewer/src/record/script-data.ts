/**
 * A value as the text of a `<script type="application/json">`. No text of it ends the element, opens a comment in it, or
 * is taken for code: of `<` it has none, and the two line separators that JavaScript once refused are escaped.
 *
 * @law `JSON.parse` gives the value back, whatever its texts are
 */
export function scriptData(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replaceAll("<", String.raw`\u003c`)
    .replaceAll("\u2028", String.raw`\u2028`)
    .replaceAll("\u2029", String.raw`\u2029`);
}
