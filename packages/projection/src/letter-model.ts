import { own, type Instant, type Projection, type Provenance, type ViewContext } from "@assay/core";
import type { Framework } from "@assay/rules";
import { emptyAccount, untouched, type Account } from "./account.ts";
import { fill } from "./fill.ts";
import type { GradeView } from "./grade-view.ts";
import { judgements, type JudgementView } from "./judgements.ts";
import type { DerivedView } from "./not-graded-here.ts";
import { accountRecipes } from "./recipes.ts";
import type { Stage } from "./stage.ts";

/** One graded section of a letter. `gradeLine` and `grade` are null before a grade; `areas` where there are none. */
export interface LetterSection {
  readonly judgement: string;
  readonly heading: string;
  readonly gradeLine: string | null;
  readonly grade: GradeView | null;
  readonly stage: Stage;
  readonly provenance: Provenance;
  readonly paragraphs: readonly { readonly text: string; readonly evidence: readonly string[] }[];
  readonly areas: {
    readonly heading: string;
    readonly items: readonly { readonly id: string; readonly text: string }[];
  } | null;
  /** Nobody gives the grade: the rules that made it, or why it is not made. Absent where people give it. */
  readonly derived?: DerivedView;
  /** The body whose grade is taken over, and whether it still reviews it. Absent where none is. */
  readonly imported?: { readonly issuer: string; readonly underReview: boolean };
  /** The reader may not see the grade yet: it waits for a second one. */
  readonly withheld?: true;
}

/** A letter in content: what every rendering is made from, and what its digest freezes when it is issued. */
export interface LetterModel {
  readonly template: { readonly id: string; readonly version: number };
  readonly status: "draft" | "issued";
  readonly provenance: Provenance;
  /** The letter whose place this one takes, or will take once it is issued. */
  readonly supersedes?: { readonly digest: string; readonly on: string };
  /** The assessment came to nothing: when that was recorded. */
  readonly withdrawn?: { readonly at: Instant };
  /** The notice that this is a retelling, where the record retells a document of the time. */
  readonly notice?: string;
  readonly body: { readonly name: string; readonly address: readonly string[] };
  readonly addressee?: { readonly name?: string; readonly office?: string };
  readonly cycle: string;
  readonly title: string;
  readonly introduction: readonly string[];
  readonly sections: readonly LetterSection[];
  readonly statutory: readonly string[];
  readonly closing: string;
  readonly issued?: {
    readonly on: string;
    readonly signatory: { readonly name?: string; readonly office?: string };
    readonly digest: string;
  };
}

/** The letter of an assessment as its record stands. */
export const letterModel: Projection<Account, LetterModel> = {
  name: "letter-model",
  version: 1,
  initial: emptyAccount,
  recipes: accountRecipes,
  view: letterView,
};

/** The role of the person whom a letter is addressed to. */
const addresseeRole = "addressee";

function letterView(account: Account, context: ViewContext): LetterModel {
  const { framework } = context;
  const { letter: plan } = framework;
  const { opening } = account;
  // Once judgements are reopened, what stands is the draft of a letter that will take the place of the issued one.
  const issued = account.reopened ? undefined : account.letter;
  const body = { name: opening?.body.name ?? context.stream, address: opening?.body.address ?? [] };
  const cycle = opening?.cycle ?? "";
  const rebuilt = judgements.view(account, context);
  const to = Object.values(account.team).find(({ roles }) => roles.includes(addresseeRole));
  const named = { title: framework.title, cycle, body: body.name };
  return {
    template: { id: plan.template, version: plan.version },
    status: issued === undefined ? "draft" : "issued",
    provenance: rebuilt.provenance,
    ...supersededBy(account),
    ...(account.withdrawal === undefined ? {} : { withdrawn: { at: account.withdrawal.at } }),
    ...(opening?.retells === undefined
      ? {}
      : { notice: fill(plan.retelling, { ...named, ...opening.retells }) }),
    body,
    ...(to === undefined ? {} : { addressee: nameAndOffice(to) }),
    cycle,
    title: fill(plan.title, named),
    introduction: introduction(account, framework, named),
    sections: plan.sections.flatMap((id) => {
      const view = rebuilt.judgements.find(({ judgement }) => judgement === id);
      return view === undefined ? [] : section(account, framework, view);
    }),
    statutory: statutory(account, framework),
    closing: plan.closing,
    ...(issued === undefined
      ? {}
      : {
          issued: {
            on: issued.on,
            signatory: nameAndOffice(own(account.team, issued.signatory) ?? {}),
            digest: issued.digest,
          },
        }),
  };
}

/** The letter that this one replaces: once judgements are reopened, the one that stands; afterwards, the one before it. */
function supersededBy({ letter, letters, reopened }: Account): Pick<LetterModel, "supersedes"> {
  const digest = reopened ? letter?.digest : letter?.supersedes;
  const before = letters.findLast((each) => each.digest === digest);
  return before === undefined ? {} : { supersedes: { digest: before.digest, on: before.on } };
}

function introduction(
  account: Account,
  { letter: plan }: Framework,
  named: Readonly<Record<string, string>>,
): readonly string[] {
  const links = account.links.map(({ relation, to, extent }) =>
    fill(own(plan.links, relation) ?? relation, {
      ...named,
      to: to.title,
      ...(extent === undefined ? {} : { extent }),
    }),
  );
  const shared = account.shared.map(({ what, to }) => fill(plan.shared, { ...named, what, to }));
  const sources = account.sources.map(({ title }) => title).join("; ");
  return [
    fill(plan.opening, named),
    [...links, ...shared].join(" "),
    sources === "" ? "" : fill(plan.sources, { ...named, sources }),
  ].filter((paragraph) => paragraph !== "");
}

function section(account: Account, framework: Framework, view: JudgementView): LetterSection {
  const { letter: plan } = framework;
  const { judgement, title, stage, provenance, grade } = view;
  const { narrative, areas } = own(account.judgements, judgement) ?? untouched();
  const items = areas.map(({ id, text }) => ({ id, text }));
  return {
    judgement,
    heading: title,
    gradeLine: gradeLine(plan, view),
    grade,
    stage,
    provenance,
    paragraphs: narrative,
    areas:
      items.length === 0 ? null : { heading: items.length === 1 ? plan.areas.one : plan.areas.many, items },
    ...(view.derived === undefined ? {} : { derived: view.derived }),
    ...(view.imported === undefined
      ? {}
      : {
          imported: {
            issuer: view.imported.from.issuer,
            underReview: view.imported.standing === "subject-to-review",
          },
        }),
    ...(view.withheld === undefined ? {} : { withheld: true }),
  };
}

/** The line with the grade. What is there instead of a grade has no number, and stands by its word; so does why there is none. */
function gradeLine(plan: Framework["letter"], { grade, derived }: JudgementView): string | null {
  if (grade === null) return derived?.unjudged?.reason ?? null;
  if (grade.nonGrade === true) return grade.label;
  return fill(plan.grade, { key: grade.key, label: grade.label, value: String(grade.value ?? grade.key) });
}

function statutory(account: Account, framework: Framework): readonly string[] {
  const { letter: plan } = framework;
  const title = (id: string): string =>
    framework.judgements.find((judgement) => judgement.id === id)?.title ?? id;
  const designated = account.designations.map(({ judgement, as, statute }) =>
    fill(plan.designated, { judgement: title(judgement), as, statute }),
  );
  const conveyed = account.conveyances.map(({ judgement, to, for: use, standing }) =>
    fill(plan.conveyed[standing], { judgement: title(judgement), to, for: use }),
  );
  return [...designated, ...conveyed];
}

function nameAndOffice(member: { readonly name?: string; readonly office?: string }): {
  readonly name?: string;
  readonly office?: string;
} {
  return {
    ...(member.name === undefined ? {} : { name: member.name }),
    ...(member.office === undefined ? {} : { office: member.office }),
  };
}
