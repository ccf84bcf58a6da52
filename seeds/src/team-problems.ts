import type { Framework, Process } from "@assay/rules";
import { noChange } from "./commands.ts";
import { handActs, type Facts, type Hands } from "./facts.ts";
import { oneOf, problemAt, type FactsProblem } from "./facts-problem.ts";

/** What is wrong with the team: roles that the process lacks, acts by those who may not do them, acts that must be kept apart. */
export function teamProblems(facts: Facts, framework: Framework): readonly FactsProblem[] {
  const { process } = framework;
  return [
    ...unknownRoles(facts, process),
    ...missingRoles(facts, process),
    ...breaches(facts, process),
    ...noReason(facts, process),
  ];
}

function unknownRoles(facts: Facts, process: Process): readonly FactsProblem[] {
  return facts.team.members.flatMap(({ roles }, member) =>
    roles.flatMap((role, index) =>
      process.roles.includes(role)
        ? []
        : [problemAt(facts, ["team", "members", member, "roles", index], oneOf(process.roles))],
    ),
  );
}

function missingRoles(facts: Facts, process: Process): readonly FactsProblem[] {
  return handActs.flatMap((act) => {
    const actor = facts.reconstruction.by[act];
    const held = facts.team.members.find((member) => member.actor === actor)?.roles;
    // An actor who is not in the team is a problem of its own.
    if (held === undefined) return [];
    return rolesFor(process, act).flatMap((roles) =>
      roles.some((role) => held.includes(role))
        ? []
        : [
            problemAt(
              facts,
              ["reconstruction", "by", act],
              `somebody in the team with the role ${oneOf(roles)}`,
            ),
          ],
    );
  });
}

/** Each group of roles of which one is needed: one group for most acts, one for each round of moderation. */
function rolesFor(process: Process, act: keyof Hands): readonly (readonly string[])[] {
  return act === "moderate" ? process.rounds.map(({ by }) => [by]) : [process.acts[act]];
}

function breaches(facts: Facts, process: Process): readonly FactsProblem[] {
  const { by } = facts.reconstruction;
  const isHand = (act: string): act is keyof Hands => Object.hasOwn(by, act);
  return process.separation.flatMap(([first, second]) =>
    isHand(first) && isHand(second) && by[first] === by[second]
      ? [problemAt(facts, ["reconstruction", "by", second], `somebody else than who does "${first}"`)]
      : [],
  );
}

function noReason(facts: Facts, process: Process): readonly FactsProblem[] {
  return process.rounds.length === 0 || process.reasons.some(({ code }) => code === noChange)
    ? []
    : [
        problemAt(
          facts,
          ["framework"],
          `a framework whose reasons have "${noChange}", for grades that moderation upheld`,
        ),
      ];
}
