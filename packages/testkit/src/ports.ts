import { sha256 } from "@assay/bytes";
import type { Clock, Instant, NewId, Random } from "@assay/core";

/** A clock that stands still. */
export function fixedClock(at: Instant): Clock {
  return () => at;
}

/** A clock that goes on by the same step each time that it is read. Units: milliseconds. */
export function steppingClock(from: Instant, stepMs: number): Clock {
  let next = Date.parse(from);
  return () => {
    const at = new Date(next).toISOString();
    next += stepMs;
    return at;
  };
}

/** Commit ids that count up: UUIDs of version 7 whose random part is a counter, so that the same acts get the same ids. */
export function countingIds(): NewId {
  let count = 0;
  return (at) => {
    count += 1;
    const time = Date.parse(at).toString(16).padStart(12, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${count.toString(16).padStart(12, "0")}`;
  };
}

/** Bytes that look random and repeat: the SHA-256 of a seed and a counter, again and again. */
export function seededRandom(seed: string): Random {
  let count = 0;
  return (sizeBytes) => {
    const bytes: number[] = [];
    while (bytes.length < sizeBytes) bytes.push(...sha256(`${seed}:${(count += 1)}`));
    return Uint8Array.from(bytes.slice(0, sizeBytes));
  };
}
