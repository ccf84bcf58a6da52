/** Whether an object is one that a literal or `JSON.parse` makes, or has no prototype: never an instance of a class. */
export function isPlainObject(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Whether an object is an array and nothing more special than that. */
export function isPlainArray(value: object): value is readonly unknown[] {
  return Array.isArray(value) && Object.getPrototypeOf(value) === Array.prototype;
}

/** Names, for a message, a value that JSON cannot carry. */
export function kindOf(value: unknown): string {
  if (value === undefined) return "undefined";
  if (typeof value !== "object") return `a ${typeof value}`;
  return `an object of a class (${Object.prototype.toString.call(value)})`;
}
