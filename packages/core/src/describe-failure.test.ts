import { isLeft } from "fp-ts/lib/Either.js";
import { expect, test } from "vitest";
import { describeFailure } from "./describe-failure.ts";
import { readNdjson } from "./ndjson/read.ts";

const restore = "take the file from its source again, or from a copy that is sound";

/** Each file that is no export, and what is said of it. */
const files: readonly (readonly [string, string | Uint8Array, string])[] = [
  ["an empty file", "", `Cannot read the export: it is empty; ${restore}.`],
  [
    "a file without its seal",
    "{}\n",
    `Cannot read the export: its last line is no seal, so that a cut-off end would not show; ${restore}; import can let it pass with --unsealed.`,
  ],
  [
    "a file that ends within a line",
    "{}\n{",
    `Cannot read the export: the last line is not ended by a line feed; ${restore}.`,
  ],
  [
    "a line with white space",
    '{ }\n{"commits":1}\n',
    `Cannot read the commit at line 1 of the file: at its beginning: white space stands at offset 1; ${restore}.`,
  ],
  [
    "a byte that is not UTF-8",
    Uint8Array.of(0x7b, 0x7d, 0x0a, 0xff, 0x0a),
    `Cannot read the export: line 2: its byte at offset 3 is not UTF-8; ${restore}.`,
  ],
];

test.each(files)("%s is told in one sentence, with the line", (_what, file, sentence) => {
  const read = readNdjson(
    typeof file === "string" ? Uint8Array.from(file, (sign) => sign.charCodeAt(0)) : file,
  );
  expect(isLeft(read) && describeFailure(read.left)).toBe(sentence);
});

test("a command that a record cannot hold is mended by what is wrong with it, and not by giving less", () => {
  const problem = {
    code: "LoneSurrogate",
    path: "/events/0/data/what",
    wrong: "half a character stands at index 0",
    mend: "give whole characters",
    message: "",
  } as const;
  expect(describeFailure({ _tag: "RecordTooLarge", problem })).toBe(
    "Cannot record the commit: at /events/0/data/what: half a character stands at index 0; give whole characters.",
  );
});
