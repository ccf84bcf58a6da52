import { begunInFull, by, ratedInFull } from "../full-story.test-data.ts";
import { inFullBut, secondEdition } from "../parks-in-full.test-data.ts";
import { framework, parks, proposed } from "../story.test-data.ts";
import {
  ahead,
  alreadyWithdrawn,
  assessment,
  because,
  noRole,
  notOpened,
  followedBy,
  undelegated,
  underWay,
  whenever,
  type Rows,
} from "./precedence.test-data.ts";

type Opening =
  | "OpenAssessment"
  | "ReplaceFramework"
  | "AssignTeam"
  | "GrantDelegation"
  | "DeclareConflict"
  | "LinkAssessment"
  | "ShareFindings"
  | "ReceiveSource"
  | "AddAttachment";

const file = { name: "map.pdf", mediaType: "application/pdf", sizeBytes: 7, digest: "f".repeat(64) };

/** Another definition, with a round for a sample of which nobody has fixed the seed. */
const samplingAnew = inFullBut({
  rounds: [{ id: "third", by: "judge", which: { sample: { oneIn: 2 } } }],
});

export const opening: Rows<Opening> = {
  OpenAssessment: {
    given: [],
    actor: "hal",
    command: {
      type: "OpenAssessment",
      assessment,
      framework: secondEdition,
      body: { name: "Park", identifiers: [] },
      cycle: "2007",
    },
    breaches: [{ tag: "AssessmentAlreadyOpened", given: followedBy(...begunInFull) }, ahead],
  },
  ReplaceFramework: {
    given: ratedInFull,
    actor: "hal",
    replacement: parks,
    command: { type: "ReplaceFramework", assessment, to: framework, because },
    breaches: [
      ...underWay("hal"),
      noRole,
      { tag: "FrameworkUnknown", replacement: null },
      { tag: "FrameworkAlreadyPinned", command: { to: secondEdition } },
      { tag: "FrameworkDoesNotFit", given: followedBy(proposed("lowest")) },
      { tag: "SampleUncommitted", replacement: samplingAnew },
    ],
  },
  AssignTeam: {
    given: begunInFull,
    actor: "hal",
    command: {
      type: "AssignTeam",
      assessment,
      members: [{ actor: "sam", kind: "person", roles: ["visitor"] }],
    },
    breaches: [
      ...underWay("hal"),
      noRole,
      { tag: "RoleUnknown", command: { members: [{ actor: "sam", kind: "person", roles: ["juggler"] }] } },
    ],
  },
  GrantDelegation: {
    given: begunInFull,
    actor: "vic",
    command: { type: "GrantDelegation", assessment, to: "val", roles: ["visitor"] },
    breaches: [
      ...underWay("vic"),
      { tag: "DelegatedRolesNotHeld", command: { roles: ["visitor", "judge"] } },
      { tag: "ActorUnknown", command: { to: "zoe" } },
    ],
  },
  DeclareConflict: {
    given: begunInFull,
    actor: "vic",
    command: { type: "DeclareConflict", assessment, actor: "vic", because },
    breaches: [
      notOpened,
      alreadyWithdrawn,
      ahead,
      undelegated,
      noRole,
      { tag: "ActorUnknown", command: { actor: "zoe" } },
    ],
  },
  LinkAssessment: {
    given: begunInFull,
    actor: "vic",
    command: { type: "LinkAssessment", assessment, id: "next", to: { title: "Next" }, relation: "follows" },
    breaches: [
      ...underWay("vic"),
      noRole,
      { tag: "RelationUnknown", command: { relation: "precedes" } },
      { tag: "LinkAlreadyRecorded", command: { id: "before" } },
    ],
  },
  ShareFindings: {
    given: begunInFull,
    actor: "vic",
    command: { type: "ShareFindings", assessment, what: "A first view", to: "The keeper" },
    breaches: [...underWay("vic"), noRole],
  },
  ReceiveSource: {
    given: begunInFull,
    actor: "vic",
    command: { type: "ReceiveSource", assessment, id: "map", class: "document", title: "The map" },
    breaches: [...underWay("vic"), noRole, { tag: "SourceAlreadyReceived", command: { id: "diary" } }],
  },
  AddAttachment: {
    given: begunInFull,
    actor: "vic",
    command: { type: "AddAttachment", assessment, id: "map", ...file },
    breaches: [
      ...whenever("vic"),
      noRole,
      {
        tag: "AttachmentAlreadyAdded",
        given: followedBy(by("vic", { type: "AttachmentAdded", data: { id: "map", ...file } })),
      },
    ],
  },
};
