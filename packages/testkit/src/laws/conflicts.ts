import type { EventType } from "@assay/core";
import { firstBreach, lawOfLives, type Bench, type Law } from "./law.ts";
import { actorsIn, personsIn } from "./persons.ts";

/** What anybody may say, or must be able to say: that there is a conflict. */
const open: ReadonlySet<EventType> = new Set<EventType>(["AssessmentOpened", "ConflictDeclared"]);

/** A declared conflict of interest takes a person out from then on. */
export function conflictedActNoMore(bench: Bench): Law {
  return lawOfLives(
    bench,
    "nobody acts who has been declared to have a conflict of interest, under whatever name, for whomever",
    (life) =>
      firstBreach(life, ({ before, event }) => {
        if (open.has(event.type)) return undefined;
        const person = personsIn(before);
        const out = before.flatMap(({ type, data }) =>
          type === "ConflictDeclared" ? [person(data.actor)] : [],
        );
        const acting = actorsIn(event).find((actor) => out.includes(person(actor)));
        return acting === undefined ? undefined : `${acting} took part in ${event.type}.`;
      }),
  );
}
