/** The steps to a part of a JSON value. */
export type Steps = readonly (string | number)[];

/** A copy of a value with another part at a place. */
export function setAt(value: unknown, [step, ...rest]: Steps, part: unknown): unknown {
  if (step === undefined) return part;
  const child = (value as Record<string | number, unknown>)[step];
  const changed = { [step]: setAt(child, rest, part) };
  return Array.isArray(value)
    ? Object.assign([...(value as unknown[])], changed)
    : { ...(value as object), ...changed };
}
