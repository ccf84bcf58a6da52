import type { Act } from "@assay/rules";
import { acting, type Ask } from "./ask.ts";
import { dossierOf, type Case } from "./case.ts";
import { says, saysInLetter, type Consequences, type Expected } from "./consequence.ts";
import { outcomeOf } from "./standing-grades.ts";

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
    if (nature === "no-comment") for (const draft of of.drafts.keys()) of.uncontested.add(draft);
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
  IssueLetter: issued,
  SupersedeLetter: issued,
};

/** The event says what the command says, and what rules have made of the judgements that nobody grades. */
function issued<C extends { readonly digest: string }>(ask: Ask<C>): Expected {
  const { of } = ask;
  const derived = of.framework.judgements.flatMap(({ id: judgement, basis, internal }): readonly object[] => {
    if (basis !== "derived" || internal === true) return [];
    const outcome = outcomeOf(of, judgement);
    if (outcome._tag === "Unjudged") return [{ judgement, unjudgedBy: outcome.rule }];
    return [outcome.expected === undefined ? { judgement } : { judgement, grade: outcome.expected }];
  });
  const said = says<C>(issue)(ask);
  return (heard) => ({ ...said(heard), ...(derived.length === 0 ? {} : { derived }) });
}

function issue(ask: Ask<{ readonly digest: string }>): void {
  const { of, command } = ask;
  of.phase = "issued";
  of.letter = { digest: command.digest, revision: of.revision };
  deedToAll(ask, "issue");
}

function deedToAll(ask: Ask<unknown> & { readonly of: Case }, act: Act): void {
  ask.of.deeds.push({ act, by: acting(ask) });
}
