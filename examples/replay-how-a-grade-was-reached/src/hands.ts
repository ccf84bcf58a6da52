import { commandsFor } from "@assay/core";
import type { Desk } from "./desk.ts";
import { libraryStandards } from "./library-standards.ts";
import { assessment } from "./old-system.ts";

/** The commands of the framework, and the inspection that they are all about. */
export const given: ReturnType<typeof commandsFor> = commandsFor(libraryStandards);
export const about: { readonly assessment: string } = { assessment };

/** What an inspector has seen, in a sentence. */
export interface Seen {
  readonly id: string;
  readonly judgements: readonly string[];
  readonly statement: string;
  readonly source: { readonly name: string; readonly class: string };
  readonly polarity: "strength" | "weakness";
  readonly measure?: { readonly value: string; readonly unit: string };
}

/** What somebody who looks a second time makes of a grade. */
export interface SecondLook {
  readonly judgement: string;
  readonly grade: string;
  readonly reason: string;
  readonly because: string;
  readonly restsOn: number;
  readonly evidence?: readonly string[];
  readonly departureReason?: string;
}

/** What whoever records evidence has seen, as the record takes it. */
export const asEvidence = (seen: Seen): Seen & Recorded => ({ kind: "evidence", comparisons: [], ...seen });

interface Recorded {
  readonly kind: "evidence";
  readonly comparisons: readonly never[];
}

/** What was bought, as it was copied from the council's return, and as the return has it. */
export const bought = (count: string): Seen => ({
  id: "collections.new",
  judgements: ["collections"],
  statement: `${count} new items were bought for each thousand residents.`,
  source: { name: "return of stock and loans 2030", class: "data" },
  polarity: "strength",
  measure: { value: count, unit: "items per 1,000 residents" },
});

export async function secondLook({ act }: Desk, look: SecondLook): Promise<number> {
  return act("ben", given.moderateGrade({ ...about, round: "second-look", ...look }));
}

/** The lead settles grades, each on the second look that was seen. */
export async function settle({ act }: Desk, seen: Readonly<Record<string, number>>): Promise<void> {
  for (const [judgement, restsOn] of Object.entries(seen)) {
    await act("cleo", given.settleJudgement({ ...about, judgement, restsOn }));
  }
}

export async function write(
  { act }: Desk,
  judgement: string,
  text: string,
  evidence: readonly string[],
): Promise<void> {
  await act("ada", given.writeNarrative({ ...about, judgement, paragraphs: [{ text, evidence }] }));
}

export async function headOf(ledger: Desk["ledger"]): Promise<number> {
  const found = await ledger.read(assessment)();
  return found._tag === "Right" ? (found.right.events.at(-1)?.revision ?? 0) : 0;
}
