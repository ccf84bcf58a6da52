import { defineAct } from "../act.ts";
import { repeated } from "../option.ts";
import { usage } from "../trouble.ts";
import type { Verb } from "../verb.ts";

/** Says who takes which role. */
export const assignVerb: Verb = defineAct({
  name: "assign",
  summary: "say who takes which role",
  details: "A member who is named again takes the new roles only.",
  command: "AssignTeam",
  options: {
    member: repeated("id=role,role", "a person with roles of the process; of a service, service:id=role"),
    name: repeated("id=name", "a member's name, for the letter"),
    office: repeated("id=office", "a member's office, for the letter"),
    sameAs: repeated("id=id", "another id of the same person"),
  },
  examples: [
    'assessments.db --member inspector-7=inspector --member lead-1=lead --office "lead-1=Lead inspector" --actor lead-1',
  ],
  fields: ({ member = [], name = [], office = [], sameAs = [] }) => {
    if (member.length === 0) {
      throw usage(
        "Cannot assign the team: no member is named",
        "name each with --member id=role",
        "--member",
      );
    }
    const names = pairsIn(name, "--name");
    const offices = pairsIn(office, "--office");
    const persons = pairsIn(sameAs, "--same-as");
    const members = [...pairsIn(member, "--member")].map(([written, roles]) => {
      const [, kind = "person", actor = written] = /^(person|service|import):(.*)$/.exec(written) ?? [];
      return {
        actor,
        kind,
        roles: roles.split(",").map((role) => role.trim()),
        ...found("name", names.get(actor)),
        ...found("office", offices.get(actor)),
        ...found("sameAs", persons.get(actor)),
      };
    });
    const actors = members.map(({ actor }) => actor);
    for (const each of [...names.keys(), ...offices.keys(), ...persons.keys()]) {
      if (!actors.includes(each)) {
        throw usage(
          `Cannot say more of "${each}": no such member is assigned here`,
          `name the member with --member ${each}=role`,
          "--member",
        );
      }
    }
    return { members };
  },
});

function pairsIn(written: readonly string[], option: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const each of written) {
    const [, before = "", after = ""] = /^([^=]+)=(.+)$/.exec(each) ?? [];
    if (before === "" || pairs.has(before)) {
      throw usage(
        `Cannot read ${option} "${each}": ${before === "" ? "it is no pair" : `"${before}" is there twice`}`,
        "write each once, as id=value",
        option,
      );
    }
    pairs.set(before, after);
  }
  return pairs;
}

function found(key: string, value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined ? {} : { [key]: value };
}
