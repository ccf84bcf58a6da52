import { expect, test } from "vitest";
import { all, any, applies, decided, leftOut, not, open, type Truth } from "./truth.ts";

const states = { no: decided(false), out: leftOut, yes: decided(true), open: open(["x"]) } as const;
const kinds = ["no", "out", "yes", "open"] as const;
type Kind = (typeof kinds)[number];

/** What each kind may turn out to be, as a number: an open one is false or true. */
const finals: Readonly<Record<Kind, readonly number[]>> = { no: [-1], out: [0], yes: [1], open: [-1, 1] };

const triples = kinds.flatMap((a) => kinds.flatMap((b) => kinds.map((c) => [a, b, c] as const)));

/** Every way in which three members may turn out. */
function ways([a, b, c]: (typeof triples)[number]): readonly (readonly number[])[] {
  return finals[a].flatMap((x) => finals[b].flatMap((y) => finals[c].map((z) => [x, y, z])));
}

function ends(truth: Truth): readonly number[] {
  return [truth.least, truth.most];
}

test("all and any lie between the least and the most that their members can make of them, for every three", () => {
  for (const triple of triples) {
    const members = triple.map((kind) => states[kind]);
    const leasts = ways(triple).map((way) => Math.min(...way));
    const mosts = ways(triple).map((way) => Math.max(...way));
    expect(ends(all(members, (member) => member))).toEqual([Math.min(...leasts), Math.max(...leasts)]);
    expect(ends(any(members, (member) => member))).toEqual([Math.min(...mosts), Math.max(...mosts)]);
  }
});

test("not turns round, twice back, and is what makes an all of any", () => {
  for (const triple of triples) {
    const members = triple.map((kind) => states[kind]);
    const truth = all(members, (member) => member);
    expect(not(not(truth))).toEqual(truth);
    expect(ends(not(truth))).toEqual(ends(any(members, not)));
  }
});

test("something is missing exactly where the ends differ", () => {
  for (const triple of triples) {
    const truth = all(
      triple.map((kind) => states[kind]),
      (member) => member,
    );
    expect(truth.missing.length > 0).toBe(truth.least !== truth.most);
  }
});

test("a rule applies where its condition is true, is open where it may be, and else does not", () => {
  for (const triple of triples) {
    const truth = any(
      triple.map((kind) => states[kind]),
      (member) => member,
    );
    const truths = ways(triple).map((way) => Math.max(...way) === 1);
    const applying = applies(truth);
    if (truths.every(Boolean)) expect(applying).toMatchObject({ _tag: "Known", value: true });
    else if (truths.some(Boolean)) expect(applying._tag).toBe("Unknown");
    else expect(applying).toMatchObject({ _tag: "Known", value: false });
  }
});
