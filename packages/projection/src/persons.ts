import { own } from "@assay/core";
import type { Account } from "./account.ts";

/** The name that all actor ids of one person go by; an id that shares its person with none is its own name. */
export function personIn({ persons }: Pick<Account, "persons">, actor: string): string {
  return own(persons, actor) ?? actor;
}

/** From now on two actor ids are one person's, and so are all ids that either shares its person with. */
export function makeOne(persons: Record<string, string>, actor: string, other: string): void {
  const name = own(persons, other) ?? other;
  const before = own(persons, actor) ?? actor;
  for (const [id, person] of Object.entries(persons)) if (person === before) persons[id] = name;
  persons[actor] = name;
  persons[other] = name;
}
