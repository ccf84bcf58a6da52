/** Things one after the other, as a sentence has them: `a, b and c`. */
export function enumerate(things: readonly string[]): string {
  const last = things.at(-1);
  if (last === undefined || things.length === 1) return last ?? "";
  return `${things.slice(0, -1).join(", ")} and ${last}`;
}
