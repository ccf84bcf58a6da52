import {
  frameworkDigest,
  parseFramework,
  type Framework,
  type Judgement,
  type LimitRule,
} from "@assay/rules";
import type { NewEvent, RecordedEvent } from "../event/catalogue.ts";
import type { FrameworkReference } from "../event/opening.ts";
import { evolve } from "../evolve.ts";
import { foldOwned } from "../fold.ts";
import { initialState, type AssessmentState } from "../state.ts";

const judgement = (id: string, basis: Judgement["basis"]): Judgement => ({
  id,
  title: `The ${id}`,
  scale: "three",
  basis,
  whenMissing: "block",
});

const capAtFair = (aspect: string, strength: LimitRule["strength"]): LimitRule => ({
  id: `overall-where-${aspect}-is-poor`,
  judgement: "overall",
  kind: "limit",
  limit: { cap: "fair" },
  when: { judgement: aspect, is: "poor" },
  says: `Where ${aspect} is poor, overall is no better than fair.`,
  source: { cite: "Rules of parks, page 1", status: "documented" },
  strength,
});

const definition: Framework = {
  id: "parks",
  edition: "1",
  issuer: "Society of Parks",
  title: "Review of parks",
  effective: { from: "2007-01-01" },
  scales: {
    three: {
      title: "Grades of parks",
      grades: [
        { key: "poor", label: "Poor", value: 1 },
        { key: "fair", label: "Fair", value: 2 },
        { key: "good", label: "Good", value: 3 },
      ],
      nonGrades: [],
    },
  },
  judgements: [judgement("safety", "given"), judgement("upkeep", "given"), judgement("overall", "given")],
  groups: { aspects: ["safety", "upkeep"] },
  facts: {},
  rules: [capAtFair("safety", "must"), capAtFair("upkeep", "normally")],
  outcome: "overall",
  accepts: [],
  process: {
    roles: ["visitor", "judge", "head"],
    acts: {
      record: ["visitor"],
      propose: ["visitor"],
      settle: ["head"],
      write: ["visitor"],
      issue: ["head"],
      reopen: ["head"],
    },
    rounds: [{ id: "first", by: "judge", which: "all" }],
    separation: [
      ["propose", "moderate"],
      ["propose", "issue"],
      ["moderate", "issue"],
    ],
    reasons: [{ code: "no-change", says: "Nothing changes." }],
    issue: { requires: ["all-settled", "overall-permitted", "departures-reasoned"] },
  },
  letter: {
    template: "parks",
    version: 1,
    title: "{title}",
    opening: "To {body}",
    links: { follows: "It follows {to}." },
    shared: "{what} went to {to}.",
    sources: "We read {sources}.",
    sections: ["overall", "safety", "upkeep"],
    grade: "{label}",
    areas: { one: "Do this", many: "Do these" },
    designated: "It is {as} under {statute}.",
    conveyed: { announced: "It will go to {to}.", done: "It went to {to}." },
    closing: "Walk well",
    retelling: "This is not {what}.",
  },
  wording: { inferredExpectation: "Nobody published how overall follows from its aspects." },
};

/** A made-up framework: two aspects and an overall, which a poor aspect caps; one round of moderation. */
export const parks: Framework = parsed(definition);

/** The same with a judgement that rules compute, which definitions cannot hold yet: decisions know it already. */
export const parksDeriving: Framework = {
  ...parks,
  judgements: [...parks.judgements, judgement("lowest", "derived")],
};

/** Something that happened, before it has a place in a history. */
export type Happening = NewEvent & { readonly actor: string; readonly onBehalfOf?: string };

/** A history as a log would give it: revisions from 1, one second apart, in the stream `park`. */
export function history(happenings: readonly Happening[]): readonly RecordedEvent[] {
  return happenings.map((happening, index) => ({
    ...happening,
    stream: "park",
    revision: index + 1,
    at: new Date(Date.UTC(2007, 5, 1, 9, 0, index)).toISOString(),
    commit: `00000000-0000-7000-8000-${String(index).padStart(12, "0")}`,
  }));
}

/** The state that a history has led to. */
export function stateAfter(happenings: readonly Happening[]): AssessmentState {
  return foldOwned(evolve, initialState(), history(happenings));
}

export const framework: FrameworkReference = { id: "parks", edition: "1", digest: frameworkDigest(parks) };
export const opened: Happening = {
  actor: "hal",
  type: "AssessmentOpened",
  data: { framework, body: { name: "Northmere Park", identifiers: [] }, cycle: "2007" },
};
export const assigned: Happening = {
  actor: "hal",
  type: "TeamAssigned",
  data: {
    members: [
      { actor: "vic", kind: "person", roles: ["visitor"] },
      { actor: "jo", kind: "person", roles: ["judge"] },
      { actor: "hal", kind: "person", roles: ["head"] },
    ],
  },
};
export const linked: Happening = {
  actor: "vic",
  type: "AssessmentLinked",
  data: { id: "before", to: { title: "The review before" }, relation: "follows" },
};
export const received: Happening = {
  actor: "vic",
  type: "SourceReceived",
  data: { id: "diary", class: "document", title: "The keeper's diary" },
};
export const observed: Happening = {
  actor: "vic",
  type: "EvidenceRecorded",
  data: {
    id: "gate",
    kind: "evidence",
    judgements: ["safety"],
    statement: "The gate closes.",
    source: { name: "The keeper's diary", class: "document", id: "diary" },
    polarity: "strength",
    comparisons: [],
  },
};
/** Something that no decision looks at. */
export const shared: Happening = {
  actor: "vic",
  type: "FindingsShared",
  data: { what: "A first view", to: "The keeper" },
};
export const identified: Happening = {
  actor: "vic",
  type: "AreaForDevelopmentIdentified",
  data: { id: "fence", judgement: "safety", text: "Mend the fence.", evidence: ["gate"] },
};

export function proposed(about: string, grade = "fair", actor = "vic"): Happening {
  const data = { judgement: about, grade, because: "It is so.", evidence: ["gate"] };
  return { actor, type: "GradeProposed", data };
}
export function moderated(about: string, restsOn: number, to = "fair", actor = "jo"): Happening {
  const said = {
    round: "first",
    reason: "no-change",
    because: "It is so.",
    evidence: [],
    participants: [],
  };
  return { actor, type: "GradeModerated", data: { judgement: about, from: "fair", to, ...said, restsOn } };
}
export function settled(about: string, restsOn: number, grade = "fair"): Happening {
  return { actor: "hal", type: "JudgementSettled", data: { judgement: about, grade, restsOn } };
}
export function issued(restsOn: number): Happening {
  const letter = {
    digest: "d".repeat(64),
    template: { id: "parks", version: 1 },
    on: "2007-06",
    signatory: "hal",
  };
  return { actor: "hal", type: "LetterIssued", data: { ...letter, restsOn } };
}

/** Revisions 1 to 5: an assessment with a team, a link, a source and evidence. */
export const begun: readonly Happening[] = [opened, assigned, linked, received, observed];
/** Revisions 6 to 8: the grades are proposed. */
export const rated: readonly Happening[] = [
  ...begun,
  proposed("safety"),
  proposed("upkeep"),
  proposed("overall"),
];
/** Revisions 9 to 11: they are upheld. */
export const upheld: readonly Happening[] = [
  ...rated,
  moderated("safety", 6),
  moderated("upkeep", 7),
  moderated("overall", 8),
];
/** Revisions 12 to 14: they are settled. */
export const closed: readonly Happening[] = [
  ...upheld,
  settled("safety", 9),
  settled("upkeep", 10),
  settled("overall", 11),
];

/** A definition that is a framework; a made-up one that is none is a defect of the test. */
export function parsed(plain: unknown): Framework {
  const framework = parseFramework(plain);
  if (framework._tag === "Left") throw new Error(JSON.stringify(framework.left));
  return framework.right;
}
