import { frameworkDigest } from "@assay/rules";
import { own } from "@assay/core";
import type { Hand } from "./hand.ts";
import { stream } from "./life.ts";
import type { Maker } from "./plausible.ts";

const assessment = stream;

export const openingCommands: {
  readonly OpenAssessment: Maker<"OpenAssessment">;
  readonly ReplaceFramework: Maker<"ReplaceFramework">;
  readonly AssignTeam: Maker<"AssignTeam">;
  readonly GrantDelegation: Maker<"GrantDelegation">;
  readonly DeclareConflict: Maker<"DeclareConflict">;
  readonly LinkAssessment: Maker<"LinkAssessment">;
  readonly ShareFindings: Maker<"ShareFindings">;
  readonly ReceiveSource: Maker<"ReceiveSource">;
  readonly AddAttachment: Maker<"AddAttachment">;
} = {
  OpenAssessment: ({ framework: { id, edition }, framework, at, now }) => ({
    type: "OpenAssessment",
    assessment,
    framework: { id, edition, digest: frameworkDigest(framework) },
    body: { name: "Northmere", identifiers: [] },
    cycle: "2031",
    ...(now(2) ? { dates: { from: at.slice(0, 10), to: at.slice(0, 10) } } : {}),
  }),
  ReplaceFramework: ({ framework, replacement, now }) => {
    const to = now(4) ? framework : replacement;
    return {
      type: "ReplaceFramework",
      assessment,
      to: { id: to.id, edition: to.edition, digest: now(8) ? "0".repeat(64) : frameworkDigest(to) },
      because: "The edition was corrected.",
    };
  },
  AssignTeam: ({ framework, proceedings, member, one, number, now }) => {
    const actor = now(3) ? `late-${number(3)}` : member();
    const roles = now(20) ? ["juggler"] : (own(proceedings.roles, actor) ?? framework.process.roles);
    return {
      type: "AssignTeam",
      assessment,
      members: [
        {
          actor,
          kind: "person",
          roles,
          ...(now(3) ? { sameAs: one(Object.keys(proceedings.roles)) ?? actor } : {}),
        },
      ],
    };
  },
  GrantDelegation: ({ framework: { process }, member, one, at, now }) => ({
    type: "GrantDelegation",
    assessment,
    to: member(),
    roles: now(2) ? process.roles : [one(process.roles) ?? ""],
    ...(now(3) ? { until: at.slice(0, 10) } : {}),
  }),
  DeclareConflict: ({ member }) => ({
    type: "DeclareConflict",
    assessment,
    actor: member(),
    because: "A relative works there.",
  }),
  LinkAssessment: ({ framework: { letter }, proceedings, fresh, one, now }: Hand) => ({
    type: "LinkAssessment",
    assessment,
    id: fresh("link", proceedings.links),
    to: { title: "The one before" },
    relation: now(10) ? "precedes" : (one(Object.keys(letter.links)) ?? "precedes"),
  }),
  ShareFindings: () => ({ type: "ShareFindings", assessment, what: "A first view", to: "The body" }),
  ReceiveSource: ({ proceedings, fresh }) => ({
    type: "ReceiveSource",
    assessment,
    id: fresh("source", proceedings.sources),
    class: "document",
    title: "The log book",
  }),
  AddAttachment: ({ proceedings, fresh }) => ({
    type: "AddAttachment",
    assessment,
    id: fresh("file", proceedings.attachments),
    name: "log.pdf",
    mediaType: "application/pdf",
    sizeBytes: 1,
    digest: "a".repeat(64),
  }),
};
