import * as fc from "fast-check";
import { expect, test } from "vitest";

import { appendLeaf, emptyFrontier, encodeFrontier, parseFrontier, rootOf } from "./frontier.ts";
import { emptyRoot, leafHash, nodeHash } from "./merkle.ts";

/** The definition of RFC 6962, section 2.1, word for word: the reference model. */
function treeHash(leaves: readonly string[]): string {
  const [first, second] = leaves;
  if (first === undefined) return emptyRoot;
  if (second === undefined) return first;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}

const leaves = Array.from({ length: 260 }, (_, index) => leafHash(`leaf ${index}`));

test("at every size up to 260 the root is the tree hash of RFC 6962", () => {
  let frontier = emptyFrontier;
  for (const [size, leaf] of leaves.entries()) {
    expect(rootOf(frontier)).toBe(treeHash(leaves.slice(0, size)));
    frontier = appendLeaf(frontier, leaf);
  }
  expect(rootOf(frontier)).toBe(treeHash(leaves));
});

test("at every size the frontier comes back from its text, and goes on as if it had never been away", () => {
  let kept = emptyFrontier;
  let stored = encodeFrontier(emptyFrontier);
  for (const leaf of leaves) {
    const read = parseFrontier(stored);
    expect(read).toEqual({ _tag: "Right", right: kept });
    kept = appendLeaf(kept, leaf);
    stored = encodeFrontier("right" in read ? appendLeaf(read.right, leaf) : emptyFrontier);
    expect(stored).toBe(encodeFrontier(kept));
  }
});

test("two logs have one root only where they have the same leaves", () => {
  const log = fc.array(fc.constantFrom(...leaves.slice(0, 2)), { maxLength: 6 });
  fc.assert(
    fc.property(log, log, (one, other) => {
      const same =
        rootOf(one.reduce(appendLeaf, emptyFrontier)) === rootOf(other.reduce(appendLeaf, emptyFrontier));
      expect(same).toBe(one.join() === other.join());
    }),
  );
});

test("a text is a frontier if and only if it is what encodeFrontier writes of what it gives", () => {
  const field = fc.oneof(
    fc.integer({ min: 0, max: 9 }).map(String),
    fc.constantFrom(...leaves.slice(0, 2)),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(field, { maxLength: 4 }), (fields) => {
      const text = fields.join(" ");
      const read = parseFrontier(text);
      if ("right" in read) expect(encodeFrontier(read.right)).toBe(text);
    }),
  );
});
