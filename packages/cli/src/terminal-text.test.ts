import { expect, test } from "vitest";
import { paintIn } from "./paint.ts";
import { terminalText } from "./terminal-text.ts";

test("text that a terminal would take for a command is shown as a mark", () => {
  const rows = [
    ["plain, with a tab\tand a line\nfeed", "plain, with a tab\tand a line\nfeed"],
    ["\u001B]0;title\u0007", "\uFFFD]0;title\uFFFD"],
    ["\u001B[2Jcleared", "\uFFFD[2Jcleared"],
    ["\u009B31mred", "\uFFFD31mred"],
    ["back\u0008\rover", "back\uFFFD\uFFFDover"],
    ["\n[1m is no colour", "\n[1m is no colour"],
  ] as const;
  for (const [text, shown] of rows) expect(terminalText(text)).toBe(shown);
});

test("colours of our own are left", () => {
  const { strong, good, bad } = paintIn(true);
  const text = strong(`${good("met")}, ${bad("unmet")}`);
  expect(terminalText(text)).toBe(text);
});
