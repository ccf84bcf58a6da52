import type { AssessmentCommand, AssessmentState } from "@assay/core";
import type { Framework } from "@assay/rules";

/** The stream of the assessment that is made up. */
export const madeUpStream: string = "made-up-assessment";

/** What can be meant. */
export const actNames: readonly Intent["act"][] = [
  "record",
  "propose",
  "revise",
  "moderate",
  "settle",
  "narrate",
  "area",
  "relate",
  "link",
  "receive",
  "share",
  "designate",
  "convey",
  "issue",
];

/** What somebody means to do next; which judgement, grade and person it is about is counted round. */
export interface Intent {
  readonly act:
    | "record"
    | "propose"
    | "revise"
    | "moderate"
    | "settle"
    | "narrate"
    | "area"
    | "relate"
    | "link"
    | "receive"
    | "share"
    | "designate"
    | "convey"
    | "issue";
  readonly pick: number;
  readonly grade: number;
  readonly actor: number;
  readonly text: string;
}

/** The command by which an intent is acted upon as things stand, and the role of whoever gives it. `count` makes ids of it. */
export function commandFor(
  framework: Framework,
  state: AssessmentState,
  intent: Intent,
  count: number,
): { readonly command: AssessmentCommand; readonly role: string } {
  const { acts, rounds, reasons } = framework.process;
  const judgement = framework.judgements[intent.pick]?.id ?? "";
  const scale = framework.judgements[intent.pick]?.scale ?? "";
  const grades = framework.scales[scale]?.grades ?? [];
  const grade = grades[intent.grade % grades.length]?.key ?? "";
  const proceedings = state.current.phase === "not-opened" ? undefined : state.current.proceedings;
  const recorded = Object.keys(proceedings?.evidence ?? {});
  const evidence = recorded.slice(0, 1 + (intent.grade % 3));
  const standing = proceedings?.judgements[judgement];
  const restsOn =
    (standing?.settlement ?? standing?.moderations.at(-1) ?? standing?.proposal)?.revision ??
    Math.max(1, intent.grade);
  const about = { assessment: madeUpStream, judgement };
  const done = standing?.moderations.map(({ round }) => round) ?? [];
  const round = rounds.find(({ id }) => !done.includes(id)) ?? rounds[0];
  switch (intent.act) {
    case "record":
      return {
        role: acts.record[0] ?? "",
        command: {
          type: "RecordEvidence",
          assessment: madeUpStream,
          id: `e${count}`,
          kind: "evidence",
          judgements: [judgement],
          statement: intent.text,
          source: { name: "not stated", class: "not-stated" },
          polarity: "neutral",
          comparisons: [],
        },
      };
    case "relate":
      return {
        role: acts.record[0] ?? "",
        command: {
          type: "RelateEvidence",
          assessment: madeUpStream,
          relation: "mitigates",
          from: `e${intent.grade}`,
          to: evidence.length === 0 ? ["e0"] : evidence,
        },
      };
    case "propose":
      return {
        role: acts.propose[0] ?? "",
        command: {
          type: "ProposeGrade",
          ...about,
          grade,
          because: intent.text,
          evidence,
          departureReason: intent.text,
        },
      };
    case "revise":
      return {
        role: acts.propose[0] ?? "",
        command: {
          type: "ReviseProposal",
          ...about,
          grade,
          because: intent.text,
          evidence,
          restsOn,
          departureReason: intent.text,
        },
      };
    case "moderate":
      return {
        role: round?.by ?? "",
        command: {
          type: "ModerateGrade",
          ...about,
          round: round?.id ?? "",
          grade,
          reason: reasons[intent.grade % reasons.length]?.code ?? "",
          because: intent.text,
          ...(evidence.length === 0 ? {} : { evidence: evidence.slice(0, intent.grade % 2) }),
          restsOn,
          departureReason: intent.text,
        },
      };
    case "settle":
      return { role: acts.settle[0] ?? "", command: { type: "SettleJudgement", ...about, restsOn } };
    case "narrate":
      return {
        role: acts.write[0] ?? "",
        command: { type: "WriteNarrative", ...about, paragraphs: [{ text: intent.text, evidence }] },
      };
    case "area":
      return {
        role: acts.write[0] ?? "",
        command: {
          type: "IdentifyAreaForDevelopment",
          ...about,
          id: `a${count}`,
          text: intent.text,
          evidence,
        },
      };
    case "link":
      return {
        role: acts.record[0] ?? "",
        command: {
          type: "LinkAssessment",
          assessment: madeUpStream,
          id: `l${count}`,
          to: { title: intent.text },
          relation: Object.keys(framework.letter.links)[0] ?? "",
        },
      };
    case "receive":
      return {
        role: acts.record[0] ?? "",
        command: {
          type: "ReceiveSource",
          assessment: madeUpStream,
          id: `s${count}`,
          class: "visit",
          title: intent.text,
        },
      };
    case "share":
      return {
        role: acts.record[0] ?? "",
        command: { type: "ShareFindings", assessment: madeUpStream, what: intent.text, to: "the body" },
      };
    case "designate":
      return {
        role: acts.issue[0] ?? "",
        command: { type: "DesignateRating", ...about, as: "rating", statute: "an act" },
      };
    case "convey":
      return {
        role: acts.issue[0] ?? "",
        command: { type: "ConveyRating", ...about, to: "a body", for: "its use", standing: "announced" },
      };
    case "issue":
      return {
        role: acts.issue[0] ?? "",
        command: {
          type: "IssueLetter",
          assessment: madeUpStream,
          digest: "d".repeat(64),
          template: { id: framework.letter.template, version: framework.letter.version },
          on: "2031-05-01",
          signatory: `${acts.issue[0] ?? ""}-1`,
          restsOn: Math.max(1, proceedings?.revision ?? 1),
        },
      };
    default:
      return absurd(intent.act);
  }
}

function absurd(act: never): never {
  throw new Error(`Cannot play the intent "${String(act)}": it is none`);
}
