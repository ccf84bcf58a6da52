import { emptyRoot, isHash, nodeHash, requireHash } from "./merkle.ts";
import { quoted } from "./quoted.ts";
import { left, right } from "./result.ts";
import type { Result } from "./result.ts";

/**
 * What must be kept of an RFC 6962 tree to go on appending to it: at most 53 hashes, however many leaves.
 *
 * Shape: `peaks` are the roots of the full subtrees that the leaves fill, from the largest (the first leaves) to the
 * smallest, in hexadecimal: one for each bit that is set in `size`.
 */
export interface Frontier {
  /** Number of leaves. */
  readonly size: number;
  readonly peaks: readonly string[];
}

/** Why a text is not a frontier. */
export interface FrontierProblem {
  readonly code: "MalformedFrontier";
  readonly message: string;
}

/** The frontier of a tree without leaves. */
export const emptyFrontier: Frontier = Object.freeze({ size: 0, peaks: Object.freeze([]) });

/**
 * The frontier with one more leaf at the end of the tree.
 *
 * Requires a hash as {@link leafHash} gives it; throws an Error otherwise.
 *
 * @law After appending leaves one by one, {@link rootOf} is the tree hash that RFC 6962 defines over all of them.
 */
export function appendLeaf(frontier: Frontier, leaf: string): Frontier {
  requireHash(leaf);
  const peaks = [...frontier.peaks];
  let peak = leaf;
  // Two full subtrees of one height become one of the next, as a carry does in binary addition.
  for (let carry = frontier.size; carry % 2 === 1; carry = (carry - 1) / 2) {
    peak = nodeHash(peaks.pop() ?? "", peak);
  }
  peaks.push(peak);
  return { size: frontier.size + 1, peaks };
}

/**
 * The root hash of the tree, in hexadecimal.
 *
 * @source RFC 6962, section 2.1
 */
export function rootOf(frontier: Frontier): string {
  const last = frontier.peaks.at(-1);
  if (last === undefined) return emptyRoot;
  return frontier.peaks.slice(0, -1).reduceRight((root, peak) => nodeHash(peak, root), last);
}

/** A frontier as one line of text, for a store to keep: its size and its peaks, with a space between. */
export function encodeFrontier(frontier: Frontier): string {
  return [frontier.size, ...frontier.peaks].join(" ");
}

/**
 * Reads what {@link encodeFrontier} wrote. Whether the peaks are those of a certain log, only its leaves can tell.
 *
 * @law `parseFrontier(text)` is right if and only if `encodeFrontier` of what it gives is `text`.
 */
export function parseFrontier(text: string): Result<Frontier, FrontierProblem> {
  const [count = "", ...peaks] = text.split(" ");
  const size = Number(count);
  if (!Number.isSafeInteger(size) || size < 0 || String(size) !== count) {
    return malformed(`its size is ${quoted(count)}, not a count of leaves`);
  }
  const wanted = bitsSet(size);
  if (peaks.length !== wanted)
    return malformed(`it has ${peaks.length} peaks where ${size} leaves make ${wanted}`);
  const odd = peaks.find((peak) => !isHash(peak));
  return odd === undefined ? right({ size, peaks }) : malformed(`its peak ${quoted(odd)} is not a hash`);
}

function bitsSet(size: number): number {
  return size.toString(2).replaceAll("0", "").length;
}

function malformed(wrong: string): Result<never, FrontierProblem> {
  return left({
    code: "MalformedFrontier",
    message: `Cannot read the frontier: ${wrong}; build it anew from the leaves of the log.`,
  });
}
