import { changedAddress, formatAddress, type Address } from "../address/address.ts";
import type { Shown } from "../address/shown.ts";

/** What an address is to say otherwise; undefined takes a key out. */
export type AddressChange = { readonly [Key in keyof Address]?: Address[Key] | undefined };

/** Goes to another address: `push` as a step that the back button undoes, `replace` while scrubbing and typing. */
export type Go = (change: AddressChange, how?: "push" | "replace") => void;

/** What every panel is given. */
export interface PanelProps {
  readonly shown: Shown;
  readonly go: Go;
}

/** The address of a change as a link. A grade that is asked about is of one judgement, and stays behind with it. */
export function linkTo({ address }: Pick<Shown, "address">, change: AddressChange): string {
  const leaves = change.judgement !== undefined && change.judgement !== address.judgement;
  return formatAddress(changedAddress(address, { ...(leaves ? { grade: undefined } : {}), ...change }));
}

/** How a moment is written in an address. */
export function momentName({ assessment }: Pick<Shown, "assessment">, count: number): string {
  return `r${assessment.events[count - 1]?.revision ?? 0}`;
}
