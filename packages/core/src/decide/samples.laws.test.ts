/// <reference types="node" />
import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { begunInFull, drawnTwice, proposals, ratedInFull } from "./full-story.test-data.ts";
import { parksInFull } from "./parks-in-full.test-data.ts";
import { commitmentToSeed, drawSample, populationOf, type Sampled } from "./samples.ts";
import { proceedingsOf } from "../state.ts";
import { history, proposed, stateAfter } from "./story.test-data.ts";

const seed = "5e".repeat(32);
const members: fc.Arbitrary<readonly Sampled[]> = fc.uniqueArray(
  fc.record({ judgement: fc.stringMatching(/^[a-z][a-z0-9.-]{0,20}$/), commit: fc.uuid({ version: 7 }) }),
  { selector: ({ judgement }) => judgement, maxLength: 30 },
);
const oneIn = fc.integer({ min: 1, max: 12 });

test("whom a sample draws does not depend on the order of the members", () => {
  const shuffled = members.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, oneIn, ([all, other], oneIn) => {
      const drawn = drawSample(seed, "park", all, { oneIn });
      expect(drawSample(seed, "park", other, { oneIn }).toSorted()).toEqual(drawn.toSorted());
    }),
  );
});

test("each member is drawn by itself: who else is there changes nothing for it", () => {
  fc.assert(
    fc.property(members, oneIn, (all, oneIn) => {
      const alone = all.flatMap((member) => drawSample(seed, "park", [member], { oneIn }));
      expect(drawSample(seed, "park", all, { oneIn })).toEqual(alone);
    }),
  );
});

test("one in one draws all", () => {
  fc.assert(
    fc.property(members, fc.stringMatching(/^[0-9a-f]{64}$/), (all, seed) => {
      expect(drawSample(seed, "park", all, { oneIn: 1 })).toEqual(all.map(({ judgement }) => judgement));
    }),
  );
});

test.each([2, 3, 5, 10])("one in %i draws about one in so many, over many seeds", (oneIn) => {
  const all = Array.from({ length: 10 }, (_, index) => ({ judgement: `j${index}`, commit: `c${index}` }));
  const seeds = Array.from({ length: 1_000 }, (_, index) => commitmentToSeed(String(index)));
  const counts = new Map(all.map(({ judgement }) => [judgement, 0]));
  for (const seed of seeds) {
    for (const judgement of drawSample(seed, "park", all, { oneIn })) {
      counts.set(judgement, (counts.get(judgement) ?? 0) + 1);
    }
  }
  const expected = seeds.length / oneIn;
  // Five standard deviations of a binomial count; the seeds are fixed, so that this holds each time or never.
  const allowed = 5 * Math.sqrt(expected * (1 - 1 / oneIn));
  for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(allowed);
});

test("another seed, stream or commit of the first proposal draws another sample", () => {
  const all = Array.from({ length: 64 }, (_, index) => ({ judgement: `j${index}`, commit: `c${index}` }));
  const later = all.map(({ judgement, commit }) => ({ judgement, commit: `${commit}-later` }));
  const drawn = [
    drawSample(seed, "park", all, { oneIn: 2 }),
    drawSample("a9".repeat(32), "park", all, { oneIn: 2 }),
    drawSample(seed, "green", all, { oneIn: 2 }),
    drawSample(seed, "park", later, { oneIn: 2 }),
  ];
  expect(new Set(drawn.map((each) => each.join(" "))).size).toBe(drawn.length);
});

test("anybody can draw again: the rule is the SHA-256 of seed, stream, judgement and commit, a line each", () => {
  const all = Array.from({ length: 100 }, (_, index) => ({ judgement: `j${index}`, commit: `c${index}` }));
  const twin = all.filter(({ judgement, commit }) => {
    const hash = createHash("sha256").update(`${seed}\npark\n${judgement}\n${commit}`).digest();
    return BigInt(hash.readUIntBE(0, 6)) % 7n === 0n;
  });
  expect(drawSample(seed, "park", all, { oneIn: 7 })).toEqual(twin.map(({ judgement }) => judgement));
  expect(commitmentToSeed(seed)).toBe(createHash("sha256").update(seed).digest("hex"));
});

test("a sample is drawn over the commit of each first proposal, whatever becomes of the proposal", () => {
  const commitOf = (judgement: string): string | undefined =>
    history(ratedInFull).find(
      ({ type, data }) => type === "GradeProposed" && "judgement" in data && data.judgement === judgement,
    )?.commit;
  const population = (...more: readonly ReturnType<typeof proposed>[]): unknown =>
    populationOf(parksInFull, proceedingsOf(stateAfter([...ratedInFull, ...more])));
  const members = ["safety", "upkeep", "overall"].map((judgement) => ({
    judgement,
    commit: commitOf(judgement),
  }));
  expect(population()).toEqual({ members, unproposed: [] });
  expect(population(drawnTwice, proposed("safety", "good"))).toEqual({ members, unproposed: [] });
  expect(
    populationOf(parksInFull, proceedingsOf(stateAfter([...begunInFull, proposals.upkeep]))),
  ).toMatchObject({ unproposed: ["safety", "overall"] });
});
