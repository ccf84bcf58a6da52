/** The panels of the page. */
export const panels = [
  "board",
  "how",
  "why",
  "evidence",
  "trail",
  "procedure",
  "areas",
  "compare",
  "record",
] as const;

/** One of the panels. */
export type Panel = (typeof panels)[number];

/** Everything that an address says of what is shown, as it was written; what it does not say is absent. */
export interface Address {
  readonly stream?: string;
  readonly at?: string;
  readonly judgement?: string;
  readonly view?: string;
  /** The grade that "why not" is asked about. */
  readonly grade?: string;
  /** Another moment of the same assessment to compare with. */
  readonly vs?: string;
  /** What a date in `at` and `vs` means: when things happened (`occurred`), as if left out, or when they were recorded. */
  readonly time?: string;
  /** Another assessment to set beside this one. */
  readonly with?: string;
  /** What is sought in the evidence. */
  readonly q?: string;
  /** Which evidence is listed. */
  readonly of?: string;
  /** `all`: the list of events leaves nothing folded. */
  readonly list?: string;
  /** `all`: everything is printed, and not what the moment shows alone. */
  readonly print?: string;
}

/** The keys of an address, in the order in which they are written. */
export const addressKeys: readonly (keyof Address)[] = [
  "stream",
  "at",
  "judgement",
  "view",
  "grade",
  "vs",
  "time",
  "with",
  "q",
  "of",
  "list",
  "print",
];

/** Reads what stands after the `#` of an address; what cannot be read of it is told by `addressFaults`. */
export function parseAddress(fragment: string): Address {
  const written = new URLSearchParams(fragment.replace(/^#/, ""));
  return Object.fromEntries(
    addressKeys.flatMap((key) => {
      const value = written.get(key);
      return value === null || value === "" ? [] : [[key, value]];
    }),
  );
}

/** Writes an address as what stands after its `#`, its keys in one order. @law `parseAddress` reads it back */
export function formatAddress(address: Address): string {
  const written = new URLSearchParams();
  for (const key of addressKeys) {
    const value = address[key];
    if (value !== undefined && value !== "") written.set(key, value);
  }
  return `#${written.toString()}`;
}

/** An address with some of what it says changed; a key set to undefined is taken out. */
export function changedAddress(
  address: Address,
  change: { readonly [Key in keyof Address]?: Address[Key] | undefined },
): Address {
  const merged = { ...address, ...change };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}
