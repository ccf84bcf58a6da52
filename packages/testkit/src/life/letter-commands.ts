import { canonical, sha256Hex } from "@assay/bytes";
import type { Hand } from "./hand.ts";
import { stream } from "./life.ts";
import type { Maker } from "./plausible.ts";

const assessment = stream;

export const letterCommands: {
  readonly WriteNarrative: Maker<"WriteNarrative">;
  readonly IdentifyAreaForDevelopment: Maker<"IdentifyAreaForDevelopment">;
  readonly ReviseAreaForDevelopment: Maker<"ReviseAreaForDevelopment">;
  readonly ReviewAreaForDevelopment: Maker<"ReviewAreaForDevelopment">;
  readonly DraftLetter: Maker<"DraftLetter">;
  readonly ReceiveRepresentation: Maker<"ReceiveRepresentation">;
  readonly DetermineRepresentation: Maker<"DetermineRepresentation">;
  readonly SignOffAssessment: Maker<"SignOffAssessment">;
  readonly DesignateRating: Maker<"DesignateRating">;
  readonly ConveyRating: Maker<"ConveyRating">;
  readonly IssueLetter: Maker<"IssueLetter">;
  readonly SupersedeLetter: Maker<"SupersedeLetter">;
} = {
  WriteNarrative: ({ judgement, evidence, number }, about = judgement()) => ({
    type: "WriteNarrative",
    assessment,
    judgement: about,
    paragraphs: [{ text: `All is as it was ${number(9)} years ago.`, evidence: evidence() }],
  }),
  IdentifyAreaForDevelopment: ({ proceedings, fresh, judgement, evidence }) => ({
    type: "IdentifyAreaForDevelopment",
    assessment,
    id: fresh("a", proceedings.areas),
    judgement: judgement(),
    text: "Mend it.",
    evidence: evidence(),
  }),
  ReviseAreaForDevelopment: ({ proceedings, known, evidence }) => ({
    type: "ReviseAreaForDevelopment",
    assessment,
    id: known(proceedings.areas),
    text: "Mend it soon.",
    evidence: evidence(),
    because: "It cannot wait.",
  }),
  ReviewAreaForDevelopment: ({ number, evidence }) => ({
    type: "ReviewAreaForDevelopment",
    assessment,
    of: { stream: "the-one-before", area: `a${number(9) + 1}` },
    fate: "met",
    because: "It was done.",
    evidence: evidence(),
  }),
  DraftLetter: (hand, sentFor) => {
    const { framework, proceedings, fresh, letter, head, at, now } = hand;
    const content = canonical(letter(head));
    return {
      type: "DraftLetter",
      assessment,
      id: fresh("draft", proceedings.drafts),
      content,
      digest: sha256Hex(content),
      template: { id: framework.letter.template, version: framework.letter.version },
      restsOn: seen(hand),
      ...(sentFor !== undefined || now(2) ? { sent: { to: "The body", on: at.slice(0, 10) } } : {}),
    };
  },
  ReceiveRepresentation: ({ proceedings, fresh, judgement, at, now }, nature) => ({
    type: "ReceiveRepresentation",
    assessment,
    id: fresh("r", proceedings.representations),
    nature: nature === "no-comment" || now(3) ? "no-comment" : "challenge",
    from: "The body",
    on: at.slice(0, 10),
    judgements: now(2) ? [judgement()] : [],
    ...(now(3) ? { admittedBecause: "The post was late." } : {}),
  }),
  DetermineRepresentation: (
    { proceedings, known, judgement, now },
    id = known(proceedings.representations),
  ) => ({
    type: "DetermineRepresentation",
    assessment,
    id,
    outcome: "in-part",
    because: "One sentence was wrong.",
    effect: { text: true, grades: now(4) ? [judgement()] : [] },
  }),
  SignOffAssessment: (hand) => ({ type: "SignOffAssessment", assessment, restsOn: seen(hand) }),
  DesignateRating: ({ judgement }) => ({
    type: "DesignateRating",
    assessment,
    judgement: judgement(),
    as: "a rating",
    statute: "An Act",
  }),
  ConveyRating: ({ judgement }) => ({
    type: "ConveyRating",
    assessment,
    judgement: judgement(),
    to: "The council",
    for: "its plan",
    standing: "done",
  }),
  IssueLetter: (hand) => ({ type: "IssueLetter", assessment, ...issuing(hand) }),
  SupersedeLetter: (hand) => {
    const standing = "letter" in hand.state.current ? hand.state.current.letter?.digest : undefined;
    return {
      type: "SupersedeLetter",
      assessment,
      ...issuing(hand),
      supersedes: hand.now(12) ? "0".repeat(64) : (standing ?? "0".repeat(64)),
      because: "A judgement was taken up again.",
    };
  },
};

/** The head that was seen, or now and then one before it. */
function seen({ head, now }: Hand): number {
  return Math.max(1, now(12) ? head - 1 : head);
}

function issuing(hand: Hand): {
  readonly digest: string;
  readonly template: { readonly id: string; readonly version: number };
  readonly on: string;
  readonly signatory: string;
  readonly restsOn: number;
} {
  const { framework, at, member, digest, now } = hand;
  const { template, version } = framework.letter;
  const [restsOn, on, signatory] = [seen(hand), at.slice(0, 10), member()];
  return {
    digest: digest(restsOn, on, signatory),
    template: { id: template, version: now(20) ? version + 1 : version },
    on,
    signatory,
    restsOn,
  };
}
