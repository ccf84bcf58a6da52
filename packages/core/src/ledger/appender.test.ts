import { isLeft } from "fp-ts/lib/Either.js";
import { expect, test } from "vitest";
import { encodeCommit, noLeaf } from "../record/commit.ts";
import { coalescingAppender } from "./appender.ts";
import { sizeOf, storeWithClock } from "./ledger.test-data.ts";

const shared = "00000000-0000-7000-8000-0000000000aa";

/** The first commit of a stream. Each stream asks for something else. */
function lineOf(stream: string, commit: string, revision = 1): string {
  const encoded = encodeCommit({
    actor: "vic",
    at: "2007-06-01T09:00:00.000Z",
    commit,
    events: [{ type: "FindingsShared", data: { what: "All", to: "The keeper" }, schema: 1 }],
    framework: "1".repeat(64),
    log: "parks",
    prev: noLeaf,
    request: String(stream.length % 10).repeat(64),
    revision,
    stream,
    v: 0,
  });
  if (isLeft(encoded)) throw new Error(encoded.left.message);
  return encoded.right.line;
}

/** While the store is busy with a first line, the others wait, and may go to it together. */
async function together(
  ...lines: readonly { readonly line: string; readonly secret: string }[]
): Promise<{ readonly tags: readonly string[]; readonly kept: unknown; readonly size: number }> {
  const { store } = storeWithClock();
  const append = coalescingAppender(store, "parks");
  const [, ...answers] = await Promise.all([
    append(lineOf("meadow-before", "00000000-0000-7000-8000-000000000001")),
    ...lines.map(({ line, secret }) => append(line, { commit: shared, secret })),
  ]);
  return {
    tags: answers.map((answer) => (isLeft(answer) ? answer.left._tag : answer.right._tag)),
    kept: await store.sealed("parks", shared)(),
    size: await sizeOf(store),
  };
}

test("what is kept with a line is its own, where another line that waits has its commit id", async () => {
  const one = { line: lineOf("park", shared), secret: "of the park" };
  const other = { line: lineOf("green", shared), secret: "of the green" };
  expect(await together(one, other)).toEqual({
    tags: ["committed", "reused"],
    kept: { _tag: "Right", right: "of the park" },
    size: 2,
  });
  const late = { line: lineOf("park", shared, 7), secret: "of the late one" };
  expect(await together(late, other)).toEqual({
    tags: ["conflict", "committed"],
    kept: { _tag: "Right", right: "of the green" },
    size: 2,
  });
});

test("a line that waits twice is written once, with what was kept first", async () => {
  const line = lineOf("park", shared);
  expect(await together({ line, secret: "first" }, { line, secret: "second" })).toEqual({
    tags: ["committed", "duplicate"],
    kept: { _tag: "Right", right: "first" },
    size: 2,
  });
});
