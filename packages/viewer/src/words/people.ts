import { own } from "@assay/core";
import type { Account, Trace } from "@assay/projection";

/** Who somebody is, as far as the record says by then: the name and the id, or the id alone. */
export function personWords({ team }: Pick<Account, "team">, actor: string): string {
  const name = own(team, actor)?.name;
  return name === undefined ? actor : `${name} (${actor})`;
}

/** Who took a step, and for whom. */
export function byWords(
  account: Pick<Account, "team">,
  { by, onBehalfOf }: Pick<Trace, "by" | "onBehalfOf">,
): string {
  const person = personWords(account, by);
  return onBehalfOf === undefined ? person : `${person} for ${personWords(account, onBehalfOf)}`;
}
