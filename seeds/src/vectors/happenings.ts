import { commitmentTo, commitmentToSeed, type RecordedEvent } from "@assay/core";
import { frameworkDigest } from "@assay/rules";
import type { Happening } from "@assay/testkit/history";
import { vectorFrameworks, type FrameworkName } from "./frameworks.ts";

/** What happens in the vectors, one act each. */

export const because = "It is so.";
export const nonce: string = "5".repeat(64);
export const seed: string = "6".repeat(64);
export const digest: string = "d".repeat(64);
export const template = { id: "harbours", version: 1 };

const roles = ["surveyor", "reader", "moderator", "panellist", "warden", "secretary"];
const persons: Readonly<Record<string, readonly string[]>> = {
  sam: ["surveyor"],
  rita: ["reader"],
  mo: ["moderator"],
  pat: ["panellist"],
  pam: ["panellist"],
  wyn: ["warden"],
  sid: ["secretary"],
  all: roles,
  zoe: [],
};

export function opened(name: FrameworkName): Happening {
  const { id, edition } = vectorFrameworks[name];
  const framework = { id, edition, digest: frameworkDigest(vectorFrameworks[name]) };
  const body = { name: "Northmere", identifiers: [] };
  return { actor: "wyn", type: "AssessmentOpened", data: { framework, body, cycle: "2031" } };
}

/** The assessment goes over to a definition of the same edition that words the letter otherwise. */
export const replaced: Happening = {
  actor: "wyn",
  type: "FrameworkReplaced",
  data: {
    from: { id: "harbours", edition: "plain", digest: frameworkDigest(vectorFrameworks["harbours@plain"]) },
    to: {
      id: "harbours",
      edition: "plain",
      digest: frameworkDigest({ ...vectorFrameworks["harbours@plain"], title: "Survey of all harbours" }),
    },
    because,
  },
};

export const assigned: Happening = {
  actor: "wyn",
  type: "TeamAssigned",
  data: {
    members: [
      ...Object.entries(persons).map(([actor, has]) => ({ actor, kind: "person" as const, roles: has })),
      { actor: "machine", kind: "service", roles },
    ],
  },
};

export const observed: Happening = {
  actor: "sam",
  type: "EvidenceRecorded",
  data: {
    id: "e1",
    kind: "evidence",
    judgements: ["safety"],
    statement: "The lights are lit.",
    source: { name: "not stated", class: "not-stated" },
    polarity: "strength",
    comparisons: [],
  },
};

export const evidenceWithdrawn: Happening = {
  actor: "sam",
  type: "EvidenceWithdrawn",
  data: { id: "e1", because },
};

export const spilt: Happening = {
  actor: "sam",
  type: "FactEstablished",
  data: { fact: "spill", holds: true, because, evidence: ["e1"] },
};

export const shared: Happening = {
  actor: "sam",
  type: "FindingsShared",
  data: { what: "A first view", to: "The harbour" },
};

export function conflicted(actor: string): Happening {
  return { actor: "wyn", type: "ConflictDeclared", data: { actor, because } };
}

export function proposed(judgement: string, grade = "sound", actor = "sam"): Happening {
  return { actor, type: "GradeProposed", data: { judgement, grade, because, evidence: ["e1"] } };
}

export function revised(judgement: string, restsOn: number, to = "sound", actor = "sam"): Happening {
  const data = { judgement, from: "sound", to, because, evidence: ["e1"], restsOn };
  return { actor, type: "ProposalRevised", data };
}

export function proposalWithdrawn(judgement: string, restsOn: number): Happening {
  return { actor: "sam", type: "ProposalWithdrawn", data: { judgement, because, restsOn } };
}

export function sealed(judgement: string, grade = "sound", actor = "rita"): Happening {
  return { actor, type: "SecondGradeSealed", data: { judgement, commitment: commitmentTo(grade, nonce) } };
}

/** Two grades that only a third person, or the two graders, can bring to one. */
export function revealed(judgement: string, how: "to-adjudicate" | "to-agree" = "to-adjudicate"): Happening {
  const second = { grade: "fine", because, evidence: ["e1"], nonce };
  return {
    actor: "sam",
    type: "GradesRevealed",
    data: { judgement, first: "weak", second, resolution: { how } },
  };
}

export function moderated(
  judgement: string,
  restsOn: number,
  said: Partial<RecordedEvent<"GradeModerated">["data"]> = {},
  actor = "mo",
): Happening {
  const data = { judgement, round: "first", from: "sound", to: "sound", reason: "no-change", because };
  return {
    actor,
    type: "GradeModerated",
    data: { ...data, evidence: [], participants: [], restsOn, ...said },
  };
}

export function settled(judgement: string, restsOn: number, grade = "sound"): Happening {
  return { actor: "wyn", type: "JudgementSettled", data: { judgement, grade, restsOn } };
}

export function asked(id = "q1", judgement = "safety", actor = "mo"): Happening {
  return { actor, type: "QueryRaised", data: { id, judgement, text: "How do we know?" } };
}

export const answered: Happening = {
  actor: "sam",
  type: "QueryAnswered",
  data: { id: "q1", text: "We saw it." },
};

export function sampleCommitted(id: string, step: string): Happening {
  return { actor: "wyn", type: "SampleCommitted", data: { id, step, commitment: commitmentToSeed(seed) } };
}

export function sampleDrawn(id: string): Happening {
  return { actor: "wyn", type: "SampleDrawn", data: { id, seed, drawn: [] } };
}

export function narrated(judgement: string): Happening {
  const paragraphs = [{ text: "All is well.", evidence: ["e1"] }];
  return { actor: "sam", type: "NarrativeWritten", data: { judgement, paragraphs } };
}

export function drafted(restsOn: number, on = "2031-03-03"): Happening {
  const sent = { to: "The harbour", on };
  return {
    actor: "sam",
    type: "LetterDrafted",
    data: { id: "d1", content: "{}", digest, template, sent, restsOn },
  };
}

export function received(nature: "challenge" | "no-comment", id = "r1"): Happening {
  const data = { id, nature, from: "The harbour", on: "2031-03-03", judgements: ["safety"] };
  return { actor: "wyn", type: "RepresentationReceived", data };
}

export function determined(actor = "wyn"): Happening {
  return {
    actor,
    type: "RepresentationDetermined",
    data: { id: "r1", outcome: "rejected", because, effect: { text: false, grades: [] } },
  };
}

export function signedOff(restsOn: number, actor = "wyn"): Happening {
  return { actor, type: "AssessmentSignedOff", data: { restsOn } };
}

export function issued(restsOn: number, actor = "sid"): Happening {
  const data = { digest, template, on: "2031-03-03", signatory: "sid", restsOn };
  return { actor, type: "LetterIssued", data };
}

export function reopened(judgement: string): Happening {
  return {
    actor: "wyn",
    type: "AssessmentReopened",
    data: { judgements: [judgement], ground: "new-evidence", because },
  };
}

export const withdrawn: Happening = { actor: "wyn", type: "AssessmentWithdrawn", data: { because } };
