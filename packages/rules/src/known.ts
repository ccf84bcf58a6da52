/** The names of the judgements and facts for want of which something is not known. */
export interface Unknown {
  readonly _tag: "Unknown";
  readonly missing: readonly string[];
}

/** A value that the inputs decide, or what is missing for it. */
export type Known<Value> = { readonly _tag: "Known"; readonly value: Value } | Unknown;

/** What is left out by the policy of the judgement that rules speak about: it counts for nothing and keeps nothing open. */
export interface LeftOut {
  readonly _tag: "LeftOut";
}

/** A value that is decided. */
export function known<Value>(value: Value): Known<Value> {
  return { _tag: "Known", value };
}

/** Something that is open for want of what is missing. */
export function unknown(missing: readonly string[]): Unknown {
  return { _tag: "Unknown", missing };
}

/** What is missing for those values that are open. */
export function missingOf(values: readonly (Known<unknown> | LeftOut)[]): readonly string[] {
  const missing: string[] = [];
  for (const each of values) if (each._tag === "Unknown") missing.push(...each.missing);
  return missing;
}
