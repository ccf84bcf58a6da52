/**
 * The JSON pointer to a value, from the keys and indexes that lead to it.
 *
 * @source RFC 6901, section 3
 */
export function pointer(trail: readonly string[]): string {
  return trail.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
