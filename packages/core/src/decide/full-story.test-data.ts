import type { NewEvent } from "../event/catalogue.ts";
import type { TeamMember } from "../event/opening.ts";
import type { Resolution } from "../event/second-grading.ts";
import { commitmentToSeed } from "./samples.ts";
import { commitmentTo } from "./second-grade.ts";
import {
  issued,
  linked,
  moderated,
  observed,
  proposed,
  received,
  settled,
  type Happening,
} from "./story.test-data.ts";
import { roles, secondEdition } from "./parks-in-full.test-data.ts";

/** The story of an assessment in which all is asked that a process can ask. */

export const by = (actor: string, event: NewEvent): Happening => ({ ...event, actor });

export const openedInFull: Happening = by("hal", {
  type: "AssessmentOpened",
  data: {
    framework: secondEdition,
    body: { name: "Northmere Park", identifiers: [] },
    cycle: "2007",
    dates: { from: "2007-05", to: "2007-06-01" },
  },
});

/** Everybody who has a part: two of those who may be two, and a service that has every role. */
export const everybody: Happening = played(
  [{ actor: "bot", kind: "service", roles }],
  ["vic", ["visitor"]],
  ["val", ["visitor"]],
  ["sue", ["second"]],
  ["ada", ["arbiter"]],
  ["jo", ["judge"]],
  ["jim", ["judge"]],
  ["hal", ["head"]],
  ["cleo", ["clerk"]],
  ["sal", ["signer"]],
);
/** The grade of another body, which the park takes over. */
export function imported(grade: string, standing: "final" | "subject-to-review" = "final"): Happening {
  const from = { issuer: "Society of Walks", framework: "walks", judgement: "the-walk" };
  return by("vic", {
    type: "JudgementImported",
    data: { judgement: "walk", grade, from, on: "2006", standing },
  });
}

/** People take these roles, and no others, from now on. */
export function playing(...members: readonly (readonly [string, readonly string[]])[]): Happening {
  return played([], ...members);
}
function played(
  others: readonly TeamMember[],
  ...members: readonly (readonly [string, readonly string[]])[]
): Happening {
  const persons = members.map(([actor, roles]) => ({ actor, kind: "person" as const, roles }));
  return by("hal", { type: "TeamAssigned", data: { members: [...persons, ...others] } });
}
/** One person has two actor ids. */
export function alias(actor: string, sameAs: string, ...roles: readonly string[]): Happening {
  return by("hal", {
    type: "TeamAssigned",
    data: { members: [{ actor, kind: "person", roles, sameAs }] },
  });
}
export function lent(from: string, to: string, roles: readonly string[], until?: string): Happening {
  const data = { to, roles, ...(until === undefined ? {} : { until }) };
  return by(from, { type: "DelegationGranted", data });
}
export function conflicted(actor: string): Happening {
  return by("hal", { type: "ConflictDeclared", data: { actor, because: "The keeper is kin." } });
}

/** Something that no decision looks at, and that the letter does not tell. */
export const nothing: Happening = by("vic", {
  type: "GradeSelfEvaluated",
  data: { judgement: "overall", grade: "good" },
});
export const gateWithdrawn: Happening = by("vic", {
  type: "EvidenceWithdrawn",
  data: { id: "gate", because: "It was another gate." },
});

/** The seeds and the nonce of the story: 32 bytes each. */
export const seedTwice: string = "5e".repeat(32);
export const seedAgain: string = "a9".repeat(32);
export const nonce: string = "70".repeat(32);

export const twiceCommitted: Happening = by("cleo", {
  type: "SampleCommitted",
  data: { id: "twice", step: "second-grading", commitment: commitmentToSeed(seedTwice) },
});
export const againCommitted: Happening = by("cleo", {
  type: "SampleCommitted",
  data: { id: "again", step: "second", commitment: commitmentToSeed(seedAgain) },
});
/** What was drawn is as the history tells it. */
const twiceDrawn = (...drawn: readonly string[]): Happening =>
  by("cleo", { type: "SampleDrawn", data: { id: "twice", seed: seedTwice, drawn } });
export const againDrawn = (...drawn: readonly string[]): Happening =>
  by("cleo", { type: "SampleDrawn", data: { id: "again", seed: seedAgain, drawn } });

export function sealedGrade(grade = "fair", judgement = "overall", actor = "sue"): Happening {
  return by(actor, {
    type: "SecondGradeSealed",
    data: { judgement, commitment: commitmentTo(grade, nonce) },
  });
}
export function revealedGrades(resolution: Resolution, second = "fair", first = "fair"): Happening {
  return by("vic", {
    type: "GradesRevealed",
    data: {
      judgement: "overall",
      first,
      second: { grade: second, because: "It is so.", evidence: ["gate"], nonce },
      resolution,
    },
  });
}
export const agreed: Resolution = { how: "agreed", stands: "fair" };

function narrated(judgement: string, actor = "vic"): Happening {
  const paragraphs = [{ text: "All is well.", evidence: ["gate"] }];
  return by(actor, { type: "NarrativeWritten", data: { judgement, paragraphs } });
}
export function drafted(id: string, sentOn?: string): Happening {
  const sent = sentOn === undefined ? {} : { sent: { to: "The keeper", on: sentOn } };
  const letter = { content: "{}", digest: "c".repeat(64), template: { id: "parks", version: 1 } };
  return by("vic", { type: "LetterDrafted", data: { id, ...letter, ...sent, restsOn: 1 } });
}
export function challenged(id: string, nature: "challenge" | "no-comment" = "challenge"): Happening {
  const data = { id, nature, from: "The keeper", on: "2007-05-30", judgements: [] };
  return by("cleo", { type: "RepresentationReceived", data });
}
export function determined(id: string, actor = "cleo"): Happening {
  const effect = { text: false, grades: [] };
  const data = { id, outcome: "rejected", because: "It is not so.", effect } as const;
  return by(actor, { type: "RepresentationDetermined", data });
}
export function asked(id: string, judgement: string, actor = "jo"): Happening {
  return by(actor, { type: "QueryRaised", data: { id, judgement, text: "How so?" } });
}
export function answered(id: string, actor = "vic"): Happening {
  return by(actor, { type: "QueryAnswered", data: { id, text: "Like this." } });
}
export function signedOff(restsOn: number, actor = "sal"): Happening {
  return by(actor, { type: "AssessmentSignedOff", data: { restsOn } });
}
export function reopened(...judgements: readonly string[]): Happening {
  return by("hal", {
    type: "AssessmentReopened",
    data: { judgements, ground: "new-evidence", because: "There is more to see." },
  });
}
export const withdrawn: Happening = by("hal", {
  type: "AssessmentWithdrawn",
  data: { because: "The park is sold." },
});

const walked: Happening = imported("2");
/** Revisions 1 to 8: an assessment with a team, another body's grade, a link, a source, evidence, and two seeds that are fixed. */
export const begunInFull: readonly Happening[] = [
  openedInFull,
  everybody,
  walked,
  linked,
  received,
  observed,
  twiceCommitted,
  againCommitted,
];
/** The happenings of the story that a breach takes the place of. */
interface Story {
  readonly safety: Happening;
  readonly upkeep: Happening;
  readonly overall: Happening;
}
export const proposals: Story = {
  safety: proposed("safety"),
  upkeep: proposed("upkeep"),
  overall: proposed("overall"),
};
export const drawnTwice: Happening = twiceDrawn();
export const drawnAgain: Happening = againDrawn();
/** Revisions 9 to 13: the grades are proposed, and neither sample has drawn any. */
export const ratedInFull: readonly Happening[] = [
  ...begunInFull,
  proposals.safety,
  proposals.upkeep,
  proposals.overall,
  drawnTwice,
  drawnAgain,
];

export const seal: Happening = sealedGrade();
export const revelation: Happening = revealedGrades(agreed);
/** Revisions 14 and 15: the overall is graded twice. */
export const twiceGraded: readonly Happening[] = [...ratedInFull, seal, revelation];

export const moderations: Story = {
  safety: moderated("safety", 9),
  upkeep: moderated("upkeep", 10),
  overall: moderated("overall", 15),
};
/** Revisions 16 to 18: the grades are upheld. */
export const upheldInFull: readonly Happening[] = [
  ...twiceGraded,
  moderations.safety,
  moderations.upkeep,
  moderations.overall,
];

export const settlements: Story = {
  safety: settled("safety", 16),
  upkeep: settled("upkeep", 17),
  overall: settled("overall", 18),
};
/** Revisions 19 to 21: they are settled. */
export const closedInFull: readonly Happening[] = [
  ...upheldInFull,
  settlements.safety,
  settlements.upkeep,
  settlements.overall,
];

export const narratives: Story = {
  safety: narrated("safety"),
  upkeep: narrated("upkeep"),
  overall: narrated("overall"),
};
/** A Tuesday: the time for representations ends on Thursday, 31 May. */
export const draft: Happening = drafted("first", "2007-05-29");
/** Revisions 22 to 25: the letter is written, and its draft is sent. */
export const writtenInFull: readonly Happening[] = [
  ...closedInFull,
  narratives.safety,
  narratives.upkeep,
  narratives.overall,
  draft,
];

export const signOff: Happening = signedOff(25);
/** Revision 26: it is signed off. */
export const signedInFull: readonly Happening[] = [...writtenInFull, signOff];

export const issuance: Happening = issued(26);
/** Revision 27: it is issued. */
export const issuedInFull: readonly Happening[] = [...signedInFull, issuance];

export const reopening: Happening = reopened("overall");
/** Revision 28: the overall is taken up again. */
export const reopenedInFull: readonly Happening[] = [...issuedInFull, reopening];
