import { own } from "@assay/core";

/**
 * What has just been made, with every part that says what it said before replaced by that earlier part.
 * Requires plain objects and arrays.
 * @law it equals what was given as `after`
 * @law where the two are equal, keys in the same order, it is `before` itself
 */
export function sharing<T>(before: unknown, after: T): T {
  // A part of `before` is taken only where it is the same plain data as the part of `after` in its place.
  return share(before, after) as T;
}

function share(before: unknown, after: unknown): unknown {
  if (Object.is(before, after) || !isContainer(before) || !isContainer(after)) return after;
  if (Array.isArray(before) !== Array.isArray(after)) return after;
  const keys = Object.keys(after);
  const parts = keys.map((key) => share(own(before, key), own(after, key)));
  const names = Object.keys(before);
  const same = keys.every((key, index) => names[index] === key && Object.is(parts[index], own(before, key)));
  if (same && names.length === keys.length) return before;
  if (keys.every((key, index) => Object.is(parts[index], own(after, key)))) return after;
  return Array.isArray(after) ? parts : Object.fromEntries(keys.map((key, index) => [key, parts[index]]));
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
