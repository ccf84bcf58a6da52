import type { Step } from "./step.ts";

/** One who acts in an assessment, as the team assigns it. `sameAs` names another actor id of the same person. */
export interface TeamForProof {
  readonly actor: string;
  readonly kind: "person" | "service" | "import";
  readonly roles: readonly string[];
  readonly sameAs?: string;
}

/** Everything under which one and the same acts: one entry, or several that are aliases of each other. */
export type Person = readonly TeamForProof[];

/** The persons of a team: the entries of one actor, and those of actors that are the same person, are one. */
export function personsOf(team: readonly TeamForProof[]): readonly Person[] {
  return team.reduce<readonly Person[]>((persons, entry) => {
    const same = persons.filter((person) => person.some((known) => shareAnActor(known, entry)));
    const others = persons.filter((person) => !same.includes(person));
    return [...others, [...same.flat(), entry]];
  }, []);
}

function shareAnActor(one: TeamForProof, other: TeamForProof): boolean {
  const actors = [one.actor, one.sameAs];
  return actors.includes(other.actor) || (other.sameAs !== undefined && actors.includes(other.sameAs));
}

/** Whether somebody may take part in a step, apart from what else they do. */
export function mayTake(person: Person, { roles: asked, personsOnly }: Step): boolean {
  return person.some(
    ({ kind, roles }) => (!personsOnly || kind !== "service") && roles.some((role) => asked.includes(role)),
  );
}
