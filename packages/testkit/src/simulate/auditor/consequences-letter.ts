import type { Act } from "@assay/rules";
import { acting, type Ask } from "./ask.ts";
import { dossierOf, type Case } from "./case.ts";
import { says, saysInLetter, type Consequences } from "./consequence.ts";

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
  | "SupersedeLetter";

/** What accepted commands about the letter change, and what their events must say. */
export const letterConsequences: Consequences<AboutLetter> = {
  WriteNarrative: saysInLetter(({ of, command }) => {
    dossierOf(of, command.judgement, true).narratedAt = of.revision;
  }),
  IdentifyAreaForDevelopment: saysInLetter(({ of, command }) => void of.areas.add(command.id)),
  ReviseAreaForDevelopment: saysInLetter(),
  ReviewAreaForDevelopment: says(({ of, command }) => {
    of.reviewed.add(`${command.of.stream}#${command.of.area}`);
  }),
  DraftLetter: says(({ of, command: { id, sent } }) => void of.drafts.set(id, sent?.on)),
  ReceiveRepresentation: says(({ of, command: { id, nature, judgements } }) => {
    of.representations.set(id, { nature, judgements, open: nature === "challenge" });
  }),
  DetermineRepresentation: says((ask) => {
    const representation = ask.of.representations.get(ask.command.id);
    if (representation !== undefined) representation.open = false;
    deedToAll(ask, "determine");
  }),
  SignOffAssessment: says((ask) => {
    ask.of.signedOffAt = ask.of.revision;
    deedToAll(ask, "signOff");
  }),
  DesignateRating: saysInLetter(),
  ConveyRating: saysInLetter(),
  IssueLetter: says((ask) => issue(ask)),
  SupersedeLetter: says((ask) => issue(ask)),
};

function issue(ask: Ask<{ readonly digest: string }>): void {
  const { of, command } = ask;
  of.phase = "issued";
  of.letter = { digest: command.digest, revision: of.revision };
  deedToAll(ask, "issue");
}

function deedToAll(ask: Ask<unknown> & { readonly of: Case }, act: Act): void {
  ask.of.deeds.push({ act, by: acting(ask) });
}
