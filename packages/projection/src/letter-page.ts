import type { Projection, ViewContext } from "@assay/core";
import type { Calendar, LetterWordings } from "@assay/rules";
import { emptyAccount, type Account } from "./account.ts";
import { gradeKeys, type GradeKey } from "./grade-key.ts";
import { letterModel, type LetterModel } from "./letter-model.ts";
import { accountRecipes } from "./recipes.ts";
import { representationTime, type RepresentationTime } from "./representation-time.ts";

/**
 * The assessed body's right to challenge the draft. `time` is null where the draft has not been sent; `holidays` are
 * those that fell within it. Units: days as YYYY-MM-DD.
 */
export interface RepresentationRight {
  readonly workingDays: number;
  readonly calendar: Pick<Calendar, "title" | "weekend" | "covers">;
  readonly time: RepresentationTime | null;
  readonly holidays: readonly string[];
}

/**
 * A letter as it is sent: its model, which the digest of an issued letter freezes, and what a reader needs beside it.
 * The rest follows from the framework, which has a digest of its own, and from when the draft was sent.
 */
export interface LetterPage extends LetterModel {
  readonly stream: string;
  readonly programme: string;
  readonly issuer: string;
  /** The framework's own wordings for what the model leaves to the rendering. */
  readonly wordings: Partial<LetterWordings>;
  /** What the grades mean, for each scale that the letter uses, in the order of its sections. */
  readonly keys: readonly GradeKey[];
  /** Null where the process knows no representations. */
  readonly representation: RepresentationRight | null;
}

/** The letter of an assessment as it is sent. */
export const letterPage: Projection<Account, LetterPage> = {
  name: "letter-page",
  version: 1,
  initial: emptyAccount,
  recipes: accountRecipes,
  view: pageView,
};

function pageView(account: Account, context: ViewContext): LetterPage {
  const { framework, stream } = context;
  const model = letterModel.view(account, context);
  return {
    ...model,
    stream,
    programme: framework.title,
    issuer: framework.issuer,
    wordings: framework.letter.wordings ?? {},
    keys: gradeKeys(framework, model.sections),
    representation: rightIn(account, context),
  };
}

function rightIn(account: Account, { framework }: ViewContext): RepresentationRight | null {
  const { representation } = framework.process;
  if (representation === undefined) return null;
  const { workingDays, calendar } = representation;
  const { title, weekend, covers, holidays } = calendar;
  const time = representationTime(framework, sinceLastLetter(account));
  const last = time?.lastDay;
  return {
    workingDays,
    calendar: { title, weekend, covers },
    time,
    holidays:
      time === null || last === null || last === undefined
        ? []
        : holidays.filter((day) => day > time.sentOn && day <= last).toSorted(),
  };
}

/** An account with the drafts and representations of this letter alone: what went before belongs to the one before it. */
function sinceLastLetter(account: Account): Account {
  const before = account.reopened ? account.letter : account.letters.at(-2);
  const later = ({ revision }: { readonly revision: number }): boolean => revision > (before?.revision ?? 0);
  const { drafts, representations } = account;
  return { ...account, drafts: drafts.filter(later), representations: representations.filter(later) };
}
