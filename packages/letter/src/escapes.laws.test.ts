import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cssString } from "./escape-css.ts";
import { escapeHtml } from "./escape-html.ts";
import { printable } from "./printable.ts";

const anyText = fc.string({ unit: "binary" });

test("what is printable stays so, and holds no sign that a document cannot have", () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, fc.string({ unit: fc.constantFrom("\0", "\uD800", "\uDC00", "\n", "a") })),
      (text) => {
        const shown = printable(text);
        expect(printable(shown)).toBe(shown);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u);
        expect(() => encodeURIComponent(shown)).not.toThrow();
      },
    ),
  );
});

test("HTML of a text has no sign of markup, and reads back as the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const escaped = escapeHtml(text);
      expect(escaped).not.toMatch(/[<>"'`]|&(?!#\d+;)/);
      expect(escaped.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))).toBe(
        printable(text),
      );
    }),
  );
});

test("a string of CSS is letters, digits, spaces and numbers of signs, and reads back as the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const inside = /^"((?:[a-zA-Z0-9 ]|\\[0-9a-f]{6} )*)"$/.exec(cssString(text))?.[1] ?? "none";
      expect(
        inside.replace(/\\([0-9a-f]{6}) /g, (_, code: string) => String.fromCodePoint(parseInt(code, 16))),
      ).toBe(printable(text));
    }),
  );
});
