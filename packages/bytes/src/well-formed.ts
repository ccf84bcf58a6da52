/** Under the `u` flag a pair is one code point, so this finds halves only. */
const loneSurrogate = /\p{Surrogate}/u;

/** Whether a text has an encoding in UTF-8: it holds no half of a surrogate pair. */
export function isWellFormed(text: string): boolean {
  return !loneSurrogate.test(text);
}
