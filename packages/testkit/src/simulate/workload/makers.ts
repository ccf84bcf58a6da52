import type { AssessmentCommand } from "@assay/core";
import { frameworkDigest } from "@assay/rules";
import { simulatedFrameworks } from "../frameworks.ts";
import { dayFrom, evidenceIn, freeId, gradeIn, judgementIn, knownId, mostly, type Makers } from "./aim.ts";
import { definedIn } from "../auditor/case.ts";
import { gradingMakers } from "./makers-grading.ts";
import { letterMakers } from "./makers-letter.ts";
import { anybody, substitute, team, vacant } from "./team.ts";

const because = "It is so.";
const digest = "d".repeat(64);

/** How the fields of every command are chosen, mostly rightly. */
export const makers: Makers<AssessmentCommand["type"]> = {
  ...gradingMakers,
  ...letterMakers,

  OpenAssessment: (aim) => ({
    framework: referenceIn(aim.dice.pick([0, 0, 0, 0, 2, 3, 3, 4, 5, 7, 7]), mostly(aim, "", digest)),
    body: { name: "Northmere Nursery", identifiers: [] },
    cycle: "2031",
    ...(aim.dice.onceIn(3) ? { dates: { to: dayFrom(aim, aim.dice.pick([-1, 2, 9, 30])) } } : {}),
  }),
  ReplaceFramework: (aim) => ({
    to: referenceIn(aim.dice.pick([0, 1, 1, 2, 3, 5, 6, 7]), mostly(aim, "", digest)),
    because,
  }),
  AssignTeam: (aim) => {
    if (aim.of.team.size === 0) return { members: team };
    const roles = vacant(aim);
    const role = roles.length === 0 ? "national" : aim.dice.pick(roles);
    const twin = { ...substitute(aim, role), sameAs: aim.dice.pick(anybody) };
    return { members: [mostly(aim, substitute(aim, role), twin, substitute(aim, "gardener"))] };
  },
  GrantDelegation: (aim) => ({
    to: mostly(aim, "deputy", "jack", "stranger"),
    roles: [mostly(aim, aim.dice.pick(["inspector", "national", "lead", "issuer"]), "gardener")],
    ...(aim.dice.onceIn(2) ? { until: dayFrom(aim, mostly(aim, 5, -1)) } : {}),
  }),
  DeclareConflict: (aim) => ({ actor: mostly(aim, knownId(aim, aim.of.team.keys()), "stranger"), because }),
  LinkAssessment: (aim) => ({
    id: freeId(aim, "link-", aim.of.links),
    to: { title: "The review before" },
    relation: mostly(aim, "follows", "contradicts"),
  }),
  ShareFindings: () => ({ what: "A first view", to: "The nursery" }),
  ReceiveSource: (aim) => ({
    id: freeId(aim, "source-", aim.of.sources),
    class: "document",
    title: "A diary",
  }),
  AddAttachment: (aim) => ({
    id: freeId(
      aim,
      "file-",
      [...aim.of.attachments].filter((id) => id.startsWith("file-")),
    ),
    name: "diary.pdf",
    mediaType: "application/pdf",
    sizeBytes: 7,
    digest,
  }),

  RecordEvidence: (aim) => ({ ...statement(aim), id: freeId(aim, "e", aim.of.evidence.keys()) }),
  CorrectEvidence: (aim) => ({ ...statement(aim), id: knownId(aim, aim.of.evidence.keys()), because }),
  WithdrawEvidence: (aim) => ({ id: knownId(aim, aim.of.evidence.keys()), because }),
  RelateEvidence: (aim) => {
    const from = knownId(aim, aim.of.evidence.keys());
    const others = [...aim.of.evidence.keys()].filter((id) => id !== from);
    return {
      relation: "corroborates",
      from,
      to: [mostly(aim, knownId(aim, others), from)],
      ...(aim.dice.onceIn(6) ? { stream: "elsewhere" } : {}),
    };
  },
  EstablishFact: (aim) => ({
    fact: mostly(aim, aim.dice.pick(["serious-incident", "records-complete", "records-complete"]), "weather"),
    holds: aim.dice.onceIn(2),
    because,
    evidence: evidenceIn(aim),
  }),
  ImportJudgement: (aim) => {
    const judgement = judgementIn(aim);
    const { framework = "schools", judgement: wanted = "all" } = definedIn(aim.of, judgement)?.imported ?? {};
    const takes = definedIn(aim.of, judgement)?.imported?.map.map(({ from }) => from);
    return {
      judgement,
      grade: takes === undefined ? gradeIn(aim) : mostly(aim, aim.dice.pick(takes), "9"),
      from: {
        issuer: "Society of Schools",
        framework: mostly(aim, framework, "colleges"),
        judgement: mostly(aim, wanted, "part"),
      },
      on: "2030",
      standing: aim.dice.onceIn(4) ? "subject-to-review" : "final",
    };
  },
  SelfEvaluateGrade: (aim) => ({ judgement: judgementIn(aim), grade: gradeIn(aim) }),

  RaiseQuery: (aim) => ({
    id: freeId(aim, "query-", aim.of.queries.keys()),
    judgement: judgementIn(aim),
    text: "Why?",
  }),
  AnswerQuery: (aim) => {
    const open = [...aim.of.queries].filter(([, query]) => query.open).map(([id]) => id);
    const closed = [...aim.of.queries].filter(([, query]) => !query.open).map(([id]) => id);
    return { id: mostly(aim, knownId(aim, open), ...closed), text: "Therefore." };
  },
};

/** A reference to one of the frameworks, or to a digest that nobody has. */
function referenceIn(
  place: number,
  unknown: string,
): { readonly id: string; readonly edition: string; readonly digest: string } {
  const framework = simulatedFrameworks[place];
  if (framework === undefined) throw new RangeError(`Cannot refer to framework ${place}: there is none.`);
  const { id, edition } = framework;
  return { id, edition, digest: unknown === "" ? digestOf(place) : unknown };
}

const digests = simulatedFrameworks.map((framework) => frameworkDigest(framework));
const digestOf = (place: number): string => digests[place] ?? "";

function statement(aim: Parameters<typeof evidenceIn>[0]): ReturnType<typeof evidenceFields> {
  return evidenceFields(
    judgementIn(aim),
    mostly(aim, aim.of.sources.size > 0 ? knownId(aim, aim.of.sources) : "", "lost"),
  );
}

function evidenceFields(
  judgement: string,
  source: string,
): {
  readonly kind: "evidence";
  readonly judgements: readonly string[];
  readonly statement: string;
  readonly source: { readonly name: string; readonly class: string; readonly id?: string };
  readonly polarity: "neutral";
  readonly comparisons: readonly [];
} {
  return {
    kind: "evidence",
    judgements: [judgement],
    statement: "The gate closes.",
    source: { name: "A diary", class: "document", ...(source === "" ? {} : { id: source }) },
    polarity: "neutral",
    comparisons: [],
  };
}
