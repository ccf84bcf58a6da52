import type { Framework, Process, Requirement } from "@assay/rules";
import { nameOf } from "./checks/separation.ts";
import type { RequirementId } from "./requirement-id.ts";

/** A requirement of a process, before anything is held against it. */
export interface Asked {
  readonly id: RequirementId;
  readonly says: string;
  /** Whether each judgement has to meet it. */
  readonly perJudgement: boolean;
  /** Whether it turns on who acted, which an import that retells the acts of others does not show. */
  readonly asksWho: boolean;
  /** Whether the process asks for it; otherwise it is listed only where something bears on it. */
  readonly asked: boolean;
}

/** The requirements of a framework's process, in the order in which an assessment comes to them. */
export function requirementsOf({ process: steps }: Framework): readonly Asked[] {
  const requires = (requirement: Requirement): boolean => steps.issue.requires.includes(requirement);
  const represents = steps.representation !== undefined || requires("no-open-representation");
  return [
    whole(
      "stages-in-order",
      "The assessment is opened first and once, what a letter says stands until it is reopened, and nothing follows a withdrawal.",
    ),
    whole(
      "framework-pinned",
      "The assessment is held to the definition that it names, and changes over only to one that fits its grades.",
    ),
    whole(
      "names-known",
      "Judgements, rounds, roles, relations, facts, sources, areas and persons that are named are known.",
    ),
    who("roles-held", "Whoever acts has a role that the process lets act so."),
    who(
      "delegations-held",
      "Whoever acts for another has that one's delegation, and nobody lends a role that he has not.",
    ),
    who("conflicts-kept-out", "Nobody acts after a conflict of interest of his was declared."),
    who("persons-decide", "Persons, and no services, answer for what is decided, signed off and issued."),
    ...steps.separation.map(([one, other]) =>
      who(nameOf(one, other), `No person may both ${words[one]} and ${words[other]}.`),
    ),
    whole(
      "times-agree",
      "Nothing is claimed to have happened after it was recorded, nor before what it rests on.",
    ),
    whole(
      "evidence-by-cut-off",
      "Evidence is of no later than the end of the inspection.",
      steps.evidenceCutOff !== undefined,
    ),
    whole(
      "evidence-relied-on",
      "What is cited had been recorded and still stood, and a grade is given on some evidence.",
    ),
    whole(
      "steps-in-turn",
      "A grade is proposed once, confirmed in the rounds that apply, in their order, and settled last.",
    ),
    whole("decided-on-sight", "Whoever decides on a grade or a letter has seen it as it stood."),
    whole("grades-carried-over", "What an act says of the grade before it is the grade that stood."),
    whole("grades-permitted", "Every grade is on its scale and permitted by the rules."),
    whole("departures-reasoned", "A grade that departs from what normally holds has a reason."),
    whole("reasons-coded", "A moderator gives one of the reasons that the process has."),
    whole(
      "sampling",
      "A sample's seed is fixed before it can be known what it draws, and draws what was taken.",
      samples(steps),
    ),
    each("proposed", "A grade is proposed."),
    each(
      "second-grading",
      "A second person grades without sight of the first grade, and the two are opened as sealed and brought to one.",
      steps.secondGrading !== undefined,
    ),
    ...steps.rounds.map(({ id, by, quorum = 1 }) =>
      each(
        `round.${id}`,
        `It is moderated in the round "${id}", by ${quorum === 1 ? "one" : quorum} as ${by}, where the round applies.`,
      ),
    ),
    each("settled", "It is settled at the grade that was confirmed last."),
    whole("queries-answered", "Every question is answered, by another than asked it."),
    each(
      "narrative-newer",
      "Its text was written after its grade last became another.",
      requires("narrative-newer-than-last-grade-change"),
    ),
    whole(
      "flags-closed",
      "No grade rests on changed evidence, or on somebody with a conflict of interest, unconfirmed.",
      requires("no-open-flags"),
    ),
    whole("signed-off", "A person has answered for the letter as it went out.", requires("signed-off")),
    whole("representations", representationSays(steps), represents),
    whole(
      "reopened-before-superseded",
      "A letter takes the place of another only after settled judgements of it were reopened.",
    ),
    whole("letter-template", "The letter is made by the template of the framework."),
    whole("letter-signatory", "Whoever signs the letter is on the team."),
    whole("letter-digest", "The letter that went out is the letter that the record makes."),
  ];
}

const words = {
  propose: "propose a grade",
  secondGrade: "give the second grade",
  adjudicate: "adjudicate between two",
  moderate: "moderate it",
  settle: "settle it",
  signOff: "sign the assessment off",
  determine: "determine a representation",
  issue: "issue the letter",
} as const;

function whole(id: RequirementId, says: string, asked = true): Asked {
  return { id, says, perJudgement: false, asksWho: false, asked };
}

function who(id: RequirementId, says: string): Asked {
  return { id, says, perJudgement: false, asksWho: true, asked: true };
}

function each(id: RequirementId, says: string, asked = true): Asked {
  return { id, says, perJudgement: true, asksWho: id !== "settled" && id !== "narrative-newer", asked };
}

function samples({ rounds, secondGrading }: Process): boolean {
  return [secondGrading?.which, ...rounds.map(({ which }) => which)].some(
    (which) => typeof which === "object" && which.sample !== undefined,
  );
}

function representationSays({ representation }: Process): string {
  const days = representation?.workingDays;
  return days === undefined
    ? "What the body says to a draft is determined before a letter goes out."
    : `The body has ${days} working days to challenge the draft, and what it says is determined before a letter goes out.`;
}
