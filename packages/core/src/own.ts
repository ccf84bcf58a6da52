/**
 * The value that a record holds under a key of its own, never one that it inherits: `constructor` is a legal id.
 * Ids come from outside, so every lookup by id goes through here.
 */
export function own<V>(record: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
