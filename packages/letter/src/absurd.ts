/** Marks a branch that the compiler knows to be unreachable; reaching it is a defect of ours. */
export function absurd(value: never): never {
  throw new TypeError(`Cannot go on: met a case that the types rule out: ${JSON.stringify(value)}.`);
}
