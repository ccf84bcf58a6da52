/** Freezes a value of plain objects and arrays, and all that is in it; what is frozen already is not looked into again. */
export function frozen<T>(value: T): T {
  // What is no object counts as frozen.
  if (Object.isFrozen(value)) return value;
  for (const part of Object.values<unknown>(Object.freeze(value))) frozen(part);
  return value;
}
