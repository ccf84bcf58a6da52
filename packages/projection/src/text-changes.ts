/** A text that was added, removed or changed in a list of texts. */
export type TextChange =
  | { readonly change: "added"; readonly after: string }
  | { readonly change: "removed"; readonly before: string }
  | { readonly change: "changed"; readonly before: string; readonly after: string };

/**
 * What changed from one list of texts to another, in reading order: a longest run of texts that are in both stays, and
 * what stands between two that stayed is changed one by one, as far as both sides go.
 * @law applied to the first list, the changes give the second
 */
export function textChanges(before: readonly string[], after: readonly string[]): readonly TextChange[] {
  const changes: TextChange[] = [];
  let [b, a] = [0, 0];
  for (const [nextB, nextA] of [...kept(before, after), [before.length, after.length] as const]) {
    while (b < nextB || a < nextA) {
      const [old, now] = [b < nextB ? before[b] : undefined, a < nextA ? after[a] : undefined];
      if (old !== undefined && now !== undefined)
        changes.push({ change: "changed", before: old, after: now });
      else if (old !== undefined) changes.push({ change: "removed", before: old });
      else if (now !== undefined) changes.push({ change: "added", after: now });
      if (b < nextB) b += 1;
      if (a < nextA) a += 1;
    }
    [b, a] = [nextB + 1, nextA + 1];
  }
  return changes;
}

/** The places, in both lists, of a longest run of texts that both have in the same order. */
function kept(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  const at = (b: number, a: number): number => longest[b * width + a] ?? 0;
  for (let b = before.length - 1; b >= 0; b -= 1) {
    for (let a = after.length - 1; a >= 0; a -= 1) {
      longest[b * width + a] =
        before[b] === after[a] ? at(b + 1, a + 1) + 1 : Math.max(at(b + 1, a), at(b, a + 1));
    }
  }
  const places: (readonly [number, number])[] = [];
  let [b, a] = [0, 0];
  while (b < before.length && a < after.length) {
    if (before[b] === after[a]) {
      places.push([b, a]);
      [b, a] = [b + 1, a + 1];
    } else if (at(b + 1, a) >= at(b, a + 1)) b += 1;
    else a += 1;
  }
  return places;
}
