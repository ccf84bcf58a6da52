import { evolve, type AssessmentState, type RecordedEvent, type Recipes } from "@assay/core";
import { expect, test } from "vitest";
import { explore, wayTo, type Without } from "./separation.test-data.ts";

/** Seconds on an idle core; a busy one takes longer. */
const patienceMs = 180_000;

test(
  "three persons, every act, delegation: no state that eight acts can reach has a letter without three of them",
  () => {
    const { states, letters, broken } = explore(8);
    console.log(`${states} states, ${letters} of them with a letter just issued`);
    expect(broken).toBeUndefined();
    // Letters are issued, and not only one way: the check is about something.
    expect(letters).toBeGreaterThan(100);
  },
  patienceMs,
);

/** An engine for which whoever acts for another has not acted himself, or the other has not. */
function forgetting(whom: "actor" | "onBehalfOf"): Recipes<AssessmentState> {
  const recipes = Object.entries(evolve).map(([type, recipe]) => [
    type,
    (draft: AssessmentState, event: RecordedEvent) => {
      const { onBehalfOf, ...rest } = event;
      const told = whom === "actor" && onBehalfOf !== undefined ? { ...rest, actor: onBehalfOf } : rest;
      // Each recipe is called with the events of its own type.
      (recipe as (draft: AssessmentState, event: RecordedEvent) => void)(draft, told);
    },
  ]);
  return Object.fromEntries(recipes) as Recipes<AssessmentState>;
}

/** An engine for which each name is a person. */
const namesArePersons: Recipes<AssessmentState> = {
  ...evolve,
  TeamAssigned(draft, event) {
    const members = event.data.members.map(({ sameAs: _forgotten, ...member }) => member);
    evolve.TeamAssigned?.(draft, { ...event, data: { members } });
  },
};

const missing: readonly (readonly [string, Without])[] = [
  ["a moderator may be the proposer", { obstacles: ["ModeratorIsProposer"] }],
  ["an issuer may have taken part", { obstacles: ["SeparationBreached"] }],
  ["who acts for another is forgotten", { evolve: forgetting("actor") }],
  ["for whom one acts is forgotten", { evolve: forgetting("onBehalfOf") }],
  ["each name is a person", { evolve: namesArePersons }],
];

test.each(missing)(
  "where %s, a way is found to a letter that one person had two parts in",
  (_what, without) => {
    const { broken } = explore(8, without);
    expect(broken).toBeDefined();
    const way = broken === undefined ? [] : wayTo(broken);
    console.log(
      way.map(({ type, actor, onBehalfOf }) =>
        onBehalfOf === undefined ? `${type} by ${actor}` : `${type} by ${actor} for ${onBehalfOf}`,
      ),
    );
    expect(way.at(-1)?.type).toBe("LetterIssued");
    expect(way.length).toBeLessThanOrEqual(6);
  },
  patienceMs,
);
