import { sha256Hex } from "@assay/bytes";
import {
  dayFrom,
  evidenceIn,
  freeId,
  headIn,
  judgementIn,
  knownId,
  mostly,
  type Aim,
  type Makers,
} from "./aim.ts";
import { dossierOf, gradedOf, stepOf } from "../auditor/case.ts";

type AboutLetter =
  | "WriteNarrative"
  | "IdentifyAreaForDevelopment"
  | "ReviseAreaForDevelopment"
  | "ReviewAreaForDevelopment"
  | "DraftLetter"
  | "ReceiveRepresentation"
  | "DetermineRepresentation"
  | "SignOffAssessment"
  | "DesignateRating"
  | "ConveyRating"
  | "IssueLetter"
  | "SupersedeLetter"
  | "PublishLetter"
  | "ReceiveActionPlan"
  | "ReopenAssessment"
  | "RecordChallenge"
  | "WithdrawAssessment"
  | "EraseSubject";

const because = "It is so.";

/** How the fields of commands about the letter, and of what comes after it, are chosen, mostly rightly. */
export const letterMakers: Makers<AboutLetter> = {
  WriteNarrative: (aim) => ({
    judgement: judgementIn(aim),
    paragraphs: [{ text: "Children play well.", evidence: evidenceIn(aim) }, ...overlong(aim)],
  }),
  IdentifyAreaForDevelopment: (aim) => ({
    id: freeId(aim, "area-", aim.of.areas),
    judgement: judgementIn(aim),
    text: "Mend the fence.",
    evidence: evidenceIn(aim),
    ...(aim.dice.onceIn(5) ? { continues: evidenceIn(aim) } : {}),
  }),
  ReviseAreaForDevelopment: (aim) => ({
    id: knownId(aim, aim.of.areas),
    text: "Mend the fence soon.",
    evidence: evidenceIn(aim),
    because,
  }),
  ReviewAreaForDevelopment: (aim) => ({
    of: { stream: "before", area: aim.dice.pick(["fence", "roof", "yard", "gate"]) },
    fate: "continuing",
    because,
    evidence: evidenceIn(aim),
    ...(aim.dice.onceIn(2) ? { as: knownId(aim, aim.of.areas) } : {}),
  }),
  DraftLetter: (aim) => ({
    id: freeId(aim, "draft-", aim.of.drafts.keys()),
    ...kept(aim.dice.hex64()),
    template: templateIn(aim),
    ...(aim.dice.onceIn(5)
      ? {}
      : {
          sent: {
            to: "The nursery",
            on: mostly(aim, dayFrom(aim, aim.dice.pick([-9, -9, -4, -1, 0])), "2040-03-01"),
          },
        }),
    restsOn: headIn(aim),
  }),
  ReceiveRepresentation: (aim) => ({
    id: freeId(aim, "representation-", aim.of.representations.keys()),
    nature: aim.dice.onceIn(2) ? "challenge" : "no-comment",
    from: "The nursery",
    on: dayFrom(aim, aim.dice.pick([-8, -3, -1, 0])),
    judgements: aim.dice.onceIn(2) ? [judgementIn(aim)] : [],
    ...(aim.dice.onceIn(2) ? { admittedBecause: "The post was late." } : {}),
  }),
  DetermineRepresentation: (aim) => {
    const [open, closed] = [true, false].map((wanted) =>
      [...aim.of.representations].filter(([, each]) => each.open === wanted).map(([id]) => id),
    );
    return {
      id: mostly(aim, knownId(aim, open ?? []), ...(closed ?? [])),
      outcome: "in-part",
      because,
      effect: { text: true, grades: aim.dice.onceIn(3) ? [judgementIn(aim)] : [] },
    };
  },
  SignOffAssessment: (aim) => ({ restsOn: headIn(aim) }),
  DesignateRating: (aim) => ({ judgement: judgementIn(aim), as: "a rating", statute: "Nurseries Act" }),
  ConveyRating: (aim) => ({
    judgement: judgementIn(aim),
    to: "The council",
    for: "its use",
    standing: "done",
  }),
  IssueLetter: letter,
  SupersedeLetter: (aim) => ({
    ...letter(aim),
    supersedes: mostly(aim, aim.of.letter?.digest ?? "0".repeat(64), "1".repeat(64)),
    because,
  }),
  PublishLetter: () => ({ on: "2031", where: "The register" }),
  ReceiveActionPlan: (aim) => ({
    id: freeId(aim, "plan-", aim.of.plans),
    on: "2031",
    areas: aim.of.areas.size === 0 ? mostly(aim, [], ["roof"]) : [knownId(aim, aim.of.areas)],
  }),
  ReopenAssessment: (aim) => {
    const settled = gradedOf(aim.of).filter((id) => stepOf(dossierOf(aim.of, id), "settled") !== undefined);
    const wanted =
      settled.includes(aim.judgement) || settled.length === 0 ? aim.judgement : aim.dice.pick(settled);
    return { judgements: [mostly(aim, wanted, judgementIn(aim), "weather")], ground: "error", because };
  },
  RecordChallenge: (aim) => ({
    id: aim.dice.onceIn(2) ? knownId(aim, aim.of.challenges.keys()) : aim.fresh("challenge-"),
    kind: "review",
    by: "The nursery",
    on: "2031",
    about: "A grade",
    ...(aim.dice.onceIn(2) ? { outcome: "dismissed" as const } : {}),
  }),
  WithdrawAssessment: () => ({ because }),
  EraseSubject: (aim) => ({
    subject: knownId(aim, aim.of.team.keys()),
    because: "Asked for.",
    authority: "The registrar",
  }),
};

function letter(aim: Aim): {
  readonly digest: string;
  readonly template: { readonly id: string; readonly version: number };
  readonly on: string;
  readonly signatory: string;
  readonly restsOn: number;
} {
  return {
    digest: aim.dice.hex64(),
    template: templateIn(aim),
    on: dayFrom(aim, 0),
    signatory: mostly(aim, "issuer-1", "stranger"),
    restsOn: headIn(aim),
  };
}

/** A draft in content, and the digest that it is known by. */
function kept(content: string): { readonly content: string; readonly digest: string } {
  return { content, digest: sha256Hex(content) };
}

function templateIn({ of, ...aim }: Aim): { readonly id: string; readonly version: number } {
  const { template: id, version } = of.framework.letter;
  return mostly({ of, ...aim }, { id, version }, { id: "parks", version }, { id, version: version + 1 });
}

/** Hardly ever, more text than one line of the record may hold. */
function overlong({ dice }: Aim): readonly { readonly text: string; readonly evidence: readonly string[] }[] {
  if (!dice.onceIn(2_000)) return [];
  return Array.from({ length: 11 }, () => ({ text: "Again and again. ".repeat(5_882), evidence: [] }));
}
