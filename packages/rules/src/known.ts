/** The names of the judgements and facts for want of which something is not known. */
export interface Unknown {
  readonly _tag: "Unknown";
  readonly missing: readonly string[];
}

/** A value that the inputs decide, or what is missing for it. */
export type Known<Value> = { readonly _tag: "Known"; readonly value: Value } | Unknown;

/** A value that is decided. */
export function known<Value>(value: Value): Known<Value> {
  return { _tag: "Known", value };
}

/** Something that is open for want of what is missing. */
export function unknown(missing: readonly string[]): Unknown {
  return { _tag: "Unknown", missing };
}

/** What is missing for those values that are open. */
export function missingOf(values: readonly Known<unknown>[]): readonly string[] {
  return values.flatMap((each) => (each._tag === "Unknown" ? each.missing : []));
}
