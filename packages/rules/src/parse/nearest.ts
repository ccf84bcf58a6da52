/** The word that another was most likely meant to be: the nearest that is no more than a third of its letters away. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  const [nearest] = known
    .map((each) => ({ each, away: distance(word.toLowerCase(), each.toLowerCase()) }))
    .filter(({ each, away }) => away * 3 <= each.length)
    .toSorted((a, b) => a.away - b.away);
  return nearest?.each;
}

/** How many letters must be put in, left out or changed to make one word of another. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, place) => place);
  for (const [line, letter] of from.split("").entries()) {
    const above = row;
    row = [line + 1];
    for (const [place, other] of to.split("").entries()) {
      const changed = (above[place] ?? 0) + (letter === other ? 0 : 1);
      row.push(Math.min(changed, (above[place + 1] ?? 0) + 1, (row[place] ?? 0) + 1));
    }
  }
  return row.at(-1) ?? 0;
}
