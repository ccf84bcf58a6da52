import type { TeamMember } from "@assay/core";

/** Everybody in the story, all of them made up. In the old system Ada Quill was an inspector and a moderator too. */
export const people: readonly TeamMember[] = [
  person("ada", "Ada Quill", ["inspector", "moderator"], "Inspector"),
  person("ben", "Ben Marsh", ["moderator"], "Moderator"),
  person("cleo", "Cleo Frost", ["lead"], "Lead Inspector"),
  person("dan", "Dan Rowe", ["issuer"], "Chief Inspector of Libraries"),
  person("eve", "Eve Lund", ["addressee"], "Head of Libraries"),
];

function person(actor: string, name: string, roles: readonly string[], office: string): TeamMember {
  return { actor, kind: "person", roles, name, office };
}
