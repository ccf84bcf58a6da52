/** Words of a framework or a record as a sentence: ended by a full stop where nothing ends them yet. */
export function sentence(words: string): string {
  return /[.?!…]["”’)]?$/.test(words) ? words : `${words}.`;
}
