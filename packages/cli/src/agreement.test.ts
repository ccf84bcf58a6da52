import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assay, json, workFolder } from "./assay.test-data.ts";

const { fresh } = workFolder();
const apa = ["--scale", "apa@2007:four-grades"];

function csv(text: string | Uint8Array): string {
  const path = fresh("csv");
  writeFileSync(path, text);
  return path;
}

/** Krippendorff's example C of 2011 as a file: four raters, twelve subjects, missing ratings. */
function exampleC(): string {
  const raters = ["123321412   ", "1233224125  ", " 33323422513", "12332441251 "];
  const rows = raters.flatMap((grades, rater) =>
    [...grades.split("").entries()].map(([subject, grade]) => `case-${subject},rater-${rater},${grade}`),
  );
  return csv(["subject,rater,grade", ...rows].join("\n"));
}

describe("assay agreement", () => {
  test("tells all figures of a published example in one document", async () => {
    const { code, document } = await json("agreement", exampleC(), "--scale", "1,2,3,4,5");
    expect([code, document]).toMatchObject([
      0,
      {
        v: 0,
        scale: ["1", "2", "3", "4", "5"],
        subjects: 12,
        raters: 4,
        ratings: 41,
        notGraded: 7,
        columnsUnread: [],
        coefficients: { cohenKappa: { quadratic: { undefined: "NotTwoRaters" } } },
      },
    ]);
    const { krippendorffAlpha } = document["coefficients"] as Record<
      string,
      Record<string, { estimate: number }>
    >;
    const alphas = Object.entries(krippendorffAlpha ?? {}).map(([level, { estimate }]) => [
      level,
      estimate.toFixed(3),
    ]);
    expect(Object.fromEntries(alphas)).toEqual({ nominal: "0.743", ordinal: "0.815", interval: "0.849" });
  });

  test("has every figure that it promises, by weights and by level", async () => {
    const { document } = await json("agreement", exampleC(), "--scale", "1,2,3,4,5");
    const names = (value: unknown): readonly string[] => Object.keys(value as object);
    expect(names(document["observed"])).toEqual(["exact", "adjacent"]);
    const coefficients = document["coefficients"] as Record<string, object>;
    const weights = ["unweighted", "linear", "quadratic", "ordinal"];
    expect(Object.fromEntries(Object.entries(coefficients).map(([name, by]) => [name, names(by)]))).toEqual({
      cohenKappa: weights,
      congerKappa: weights,
      fleissKappa: weights,
      gwetAC: weights,
      brennanPrediger: weights,
      krippendorffAlpha: ["nominal", "ordinal", "interval"],
    });
  });

  test("says in words what was counted, each figure, and that none is a verdict", async () => {
    const { code, out } = await assay("agreement", exampleC(), "--scale", "1,2,3,4,5");
    expect(code).toBe(0);
    expect(out).toContain("12 subjects graded by 4 graders: 41 ratings.");
    expect(out).toContain("7 rows without a grade, which counts for nothing.");
    expect(out).toMatch(/^Krippendorff's alpha +ordinal +0\.8154 /m);
    expect(out).toContain("No Cohen's kappa: it is defined for two graders only.");
    expect(out).toContain("No one figure is a verdict");
    expect(out).not.toContain("NaN");
    expect(out).not.toMatch(/substantial|moderate|almost perfect/i);
  });

  test("takes a framework's scale: its keys, and the values that were published", async () => {
    const rows = ["a,ann,good", "a,bob,3", "b,ann,2", "b,bob,adequate", "c,ann,4", "c,bob,good"];
    const { code, document } = await json(
      "agreement",
      csv(["subject,rater,grade", ...rows].join("\n")),
      ...apa,
    );
    expect([code, document]).toMatchObject([
      0,
      {
        scale: ["inadequate", "adequate", "good", "outstanding"],
        ratings: 6,
        observed: { exact: { estimate: 2 / 3 }, adjacent: { estimate: 1 } },
      },
    ]);
  });

  test("the scale counts, not only the grades that were given", async () => {
    const path = csv(
      "subject,rater,grade\na,ann,good\na,bob,good\nb,ann,poor\nb,bob,good\nc,ann,poor\nc,bob,poor\n",
    );
    const agreed = async (scale: string): Promise<number> => {
      const { document } = await json("agreement", path, "--scale", scale);
      const { gwetAC } = document["coefficients"] as Record<string, Record<string, { estimate: number }>>;
      return gwetAC?.["unweighted"]?.estimate ?? 0;
    };
    expect(await agreed("poor,good,superb")).toBeGreaterThan(await agreed("poor,good"));
  });

  test("reads what spreadsheets write: a byte order mark, CRLF, quotation marks, capitals, columns in any order", async () => {
    const path = csv(
      '\uFEFFGrade,Note,Subject,Rater\r\ngood,"well, ""yes""","School\r\nof Ely",ann\r\n good ,,"School\r\nof Ely",bob\r\npoor,,x,ann\r\npoor,,x,bob\r\n\r\n',
    );
    expect(await json("agreement", path, "--scale", "poor,good")).toMatchObject({
      code: 0,
      document: {
        subjects: 2,
        raters: 2,
        ratings: 4,
        columnsUnread: ["note"],
        observed: { exact: { estimate: 1 } },
      },
    });
  });
});

describe("ratings that lack something are answered in words, never with NaN", () => {
  test.each([
    { what: "no rows", rows: "", lack: "NoRatings", says: "there are no ratings" },
    { what: "one rater", rows: "a,ann,good\nb,ann,good\n", lack: "OneRater", says: "one grader alone" },
    {
      what: "no overlap",
      rows: "a,ann,good\nb,bob,good\n",
      lack: "NothingInCommon",
      says: "no subject was graded by two",
    },
    {
      what: "one subject in common",
      rows: "a,ann,good\na,bob,good\nb,ann,good\n",
      lack: "OneSubjectInCommon",
      says: "only one subject",
    },
  ])("$what", async ({ rows, lack, says }) => {
    const path = csv(`subject,rater,grade\n${rows}`);
    const { code, document } = await json("agreement", path, ...apa);
    expect([code, document]).toMatchObject([
      0,
      { observed: { exact: { undefined: lack } }, coefficients: { gwetAC: { linear: { undefined: lack } } } },
    ]);
    const { out } = await assay("agreement", path, ...apa);
    expect(out).toContain(`Agreement cannot be told: ${says}`);
    expect(out).not.toContain("NaN");
  });

  test("one grade used by everybody: shares, AC and Brennan–Prediger are 1, the others say why not", async () => {
    const path = csv("subject,rater,grade\na,ann,good\na,bob,good\nb,ann,good\nb,bob,good\n");
    const none = { undefined: "OneGradeUsed" };
    expect(await json("agreement", path, ...apa)).toMatchObject({
      code: 0,
      document: {
        observed: { exact: { estimate: 1, se: 0, low: 1, high: 1 } },
        coefficients: {
          cohenKappa: { linear: none },
          fleissKappa: { linear: none },
          gwetAC: { linear: { estimate: 1 } },
          brennanPrediger: { linear: { estimate: 1 } },
          krippendorffAlpha: { ordinal: none },
        },
      },
    });
    expect((await assay("agreement", path, ...apa)).out).toContain(
      "No Fleiss' kappa: only one grade was used",
    );
  });
});

describe("bad rows", () => {
  const path = csv(
    [
      "subject,rater,grade",
      "a,ann,good",
      "a,ann,poor",
      '"b\n2",ann,splendid',
      "c,ann",
      ",bob,good",
      "d,,good",
      "e,bob,good,well, I think",
    ].join("\n"),
  );

  test("are told all together, each by the line on which it begins", async () => {
    const { code, document } = await json("agreement", path, "--scale", "poor,good");
    expect([code, document]).toMatchObject([1, { error: { code: "BadRows", where: path } }]);
    const { rows } = document["error"] as { rows: readonly { line: number; problem: string }[] };
    const told = [
      { line: 3, says: '"ann" has graded "a" already, in line 2' },
      { line: 4, says: '"splendid" is no grade of the scale; use one of poor, good' },
      { line: 6, says: "it has 2 cells and the heading has 3" },
      { line: 7, says: "the subject has no name" },
      { line: 8, says: "the rater has no name" },
      { line: 9, says: "it has 5 cells and the heading has 3" },
    ];
    expect(rows.map(({ line }) => line)).toEqual(told.map(({ line }) => line));
    for (const [place, { says }] of told.entries()) expect(rows[place]?.problem).toContain(says);
  });

  test("are told to a reader line by line, and nothing is printed as a figure", async () => {
    const { code, out, err } = await assay("agreement", path, "--scale", "poor,good");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("6 rows are bad");
    expect(err.match(/^Cannot (?:read|count) line \d+: /gm)).toHaveLength(6);
  });

  test("a quotation mark that never closes is told by its line", async () => {
    const open = csv('subject,rater,grade\na,ann,good\nb,"ann,good\nc,ann,good\n');
    const { document } = await json("agreement", open, "--scale", "poor,good");
    expect(document).toMatchObject({ error: { code: "BadRows", rows: [{ line: 3 }] } });
  });
});

describe("files and scales that cannot be used", () => {
  const good = csv("subject,rater,grade\na,ann,good\n");
  const rows: readonly (readonly [string, readonly string[], number, string, RegExp])[] = [
    ["a missing file", ["none.csv", ...apa], 2, "Usage", /no such file/],
    ["no scale", [good], 2, "Usage", /--scale/],
    [
      "an unknown framework",
      [good, "--scale", "apa@1907:four-grades"],
      2,
      "Usage",
      /no framework "apa@1907"/,
    ],
    ["an unknown scale", [good, "--scale", "apa@2007:five-grades"], 2, "Usage", /no scale "five-grades"/],
    ["one grade", [good, "--scale", "good"], 2, "Usage", /fewer than two grades/],
    ["a grade named twice", [good, "--scale", "good,poor,good"], 2, "Usage", /names "good" twice/],
    ["a grade without a name", [good, "--scale", "good,,poor"], 2, "Usage", /without a name/],
    ["an empty file", [csv(""), ...apa], 1, "HeadingUnknown", /no column "subject" and no column "rater"/],
    ["another heading", [csv("subject;rater;grade\n"), ...apa], 1, "HeadingUnknown", /no column "grade"/],
    [
      "a column twice",
      [csv("subject,rater,grade,grade\n"), ...apa],
      1,
      "HeadingUnknown",
      /two columns "grade"/,
    ],
    ["bytes that are no text", [csv(new Uint8Array([0xff, 0xfe, 0x00])), ...apa], 1, "NotText", /UTF-8/],
  ];

  test.each(rows)("%s", async (_, argv, exit, code, says) => {
    const { code: found, document } = await json("agreement", ...argv);
    expect([found, document]).toMatchObject([exit, { error: { code } }]);
    expect((await assay("agreement", ...argv)).err).toMatch(says);
  });
});
