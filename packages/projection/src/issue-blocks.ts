import { own, type Instant, type OpenFlag } from "@assay/core";
import { requirements, type Framework, type Requirement } from "@assay/rules";
import { untouched, type Account, type JudgementAccount } from "./account.ts";
import { contentAt } from "./content-at.ts";
import { gradeFacts } from "./grade-facts.ts";
import { gradedHere } from "./graded-here.ts";
import { isSettled } from "./not-graded-here.ts";
import { openFlagsIn } from "./open-flags.ts";
import { openRepresentations, representationTime } from "./representation-time.ts";
import { departureFrom, inputsOf, outcomeFor } from "./rule-inputs.ts";
import { waitsForSecondGrade } from "./second-grading.ts";
import { standingOf } from "./standing.ts";

/** Why the assessed body's right to challenge the draft keeps a letter back. */
export type RepresentationBlock =
  | { readonly why: "open"; readonly representations: readonly string[] }
  | { readonly why: "no-draft-sent" }
  | { readonly why: "time-running"; readonly sentOn: string; readonly lastDay: string }
  | { readonly why: "deadline-unknown"; readonly sentOn: string };

/** Why a requirement of the process is not met. Units: `changedAt` is the revision of the last change to the letter. */
export type IssueBlock =
  | { readonly requirement: "all-settled"; readonly judgements: readonly string[] }
  | {
      readonly requirement: "overall-permitted";
      readonly judgements: readonly {
        readonly judgement: string;
        readonly grade: string;
        readonly permitted: readonly string[];
      }[];
    }
  | {
      readonly requirement: "departures-reasoned";
      readonly judgements: readonly {
        readonly judgement: string;
        readonly grade: string;
        readonly rules: readonly string[];
      }[];
    }
  | { readonly requirement: "no-open-flags"; readonly flags: readonly OpenFlag[] }
  | {
      readonly requirement: "no-open-query";
      readonly queries: readonly { readonly id: string; readonly judgement: string }[];
    }
  | {
      readonly requirement: "narrative-newer-than-last-grade-change";
      readonly judgements: readonly string[];
    }
  | { readonly requirement: "signed-off"; readonly changedAt: number }
  | { readonly requirement: "no-open-representation"; readonly because: readonly RepresentationBlock[] }
  /** No requirement of the process, but of every letter: it would tell a grade that waits for a second one. */
  | { readonly requirement: "no-waiting-grade"; readonly judgements: readonly string[] };

/**
 * The requirements of the process that are not met, in their order, and why. Computed from the account alone, beside
 * what decisions look at. `at` is the moment at which the letter would be recorded: a deadline runs until then.
 * @law there are none if and only if a proper person may issue the letter, or the one that takes its place
 */
export function issueBlocks(framework: Framework, account: Account, at: Instant): readonly IssueBlock[] {
  const { requires } = framework.process.issue;
  return [
    // Where all judgements must be settled, one that waits is told as unsettled.
    ...(requires.includes("all-settled") ? [] : waitingGrades(framework, account)),
    ...requirements
      .filter((requirement) => requires.includes(requirement))
      .flatMap((requirement) => blockOf(requirement, framework, account, at) ?? []),
  ];
}

function waitingGrades(framework: Framework, account: Account): readonly IssueBlock[] {
  const judgements = given(framework, account)
    .filter(({ id, story }) => standingOf(story) !== undefined && waitsForSecondGrade(framework, account, id))
    .map(({ id }) => id);
  return judgements.length === 0 ? [] : [{ requirement: "no-waiting-grade", judgements }];
}

function blockOf(
  requirement: Requirement,
  framework: Framework,
  account: Account,
  at: Instant,
): IssueBlock | undefined {
  switch (requirement) {
    case "all-settled": {
      const read = inputsOf(account, framework);
      // What no letter shows and rules compute is a step on the way, and nobody settles it.
      const unsettled = framework.judgements
        .filter(({ basis, internal }) => basis === "given" || internal !== true)
        .filter(({ id }) => !isSettled(framework, account, read, id));
      return some(unsettled, (judgements) => ({ requirement, judgements: judgements.map(({ id }) => id) }));
    }
    case "overall-permitted":
      return some(notPermitted(framework, account), (judgements) => ({ requirement, judgements }));
    case "departures-reasoned":
      return some(unreasoned(framework, account), (judgements) => ({ requirement, judgements }));
    case "no-open-flags":
      return some(openFlagsIn(framework, account), (flags) => ({ requirement, flags }));
    case "no-open-query":
      return some(openQueries(account), (queries) => ({ requirement, queries }));
    case "narrative-newer-than-last-grade-change":
      return some(outdated(framework, account), (judgements) => ({ requirement, judgements }));
    case "signed-off": {
      const changedAt = contentAt(account);
      return (account.signOffs.at(-1)?.revision ?? 0) > changedAt ? undefined : { requirement, changedAt };
    }
    case "no-open-representation":
      return some(representationBlocks(framework, account, at), (because) => ({ requirement, because }));
    default:
      return requirement satisfies never;
  }
}

function notPermitted(
  framework: Framework,
  account: Account,
): readonly { readonly judgement: string; readonly grade: string; readonly permitted: readonly string[] }[] {
  const read = inputsOf(account, framework);
  return settledOnScale(framework, account).flatMap(({ judgement, grade }) => {
    const outcome = outcomeFor(framework, read, judgement);
    if (outcome._tag === "Unjudged" || outcome.permitted.includes(grade)) return [];
    return [{ judgement, grade, permitted: outcome.permitted }];
  });
}

function unreasoned(
  framework: Framework,
  account: Account,
): readonly { readonly judgement: string; readonly grade: string; readonly rules: readonly string[] }[] {
  const read = inputsOf(account, framework);
  return settledOnScale(framework, account).flatMap(({ judgement, grade }) => {
    const departure = departureFrom(framework, read, { judgement, grade });
    const { reasoned } = gradeFacts(own(account.judgements, judgement) ?? untouched());
    return departure?.strength === "normally" && !reasoned
      ? [{ judgement, grade, rules: departure.rules }]
      : [];
  });
}

function outdated(framework: Framework, account: Account): readonly string[] {
  const written = framework.letter.sections;
  return given(framework, account)
    .filter(({ id, story }) => {
      const { movedAt } = gradeFacts(story);
      return written.includes(id) && (story.narrated?.revision ?? 0) <= movedAt;
    })
    .map(({ id }) => id);
}

/** The queries that nobody has answered, in the order in which they were raised. */
function openQueries({
  judgements,
}: Account): readonly { readonly id: string; readonly judgement: string }[] {
  const open = Object.entries(judgements).flatMap(([judgement, { queries }]) =>
    queries.filter(({ answer }) => answer === undefined).map((query) => ({ judgement, query })),
  );
  return open
    .toSorted((a, b) => a.query.revision - b.query.revision)
    .map(({ judgement, query: { id } }) => ({ id, judgement }));
}

function representationBlocks(
  framework: Framework,
  account: Account,
  at: Instant,
): readonly RepresentationBlock[] {
  const open = openRepresentations(account);
  return [
    ...(open.length === 0 ? [] : [{ why: "open" as const, representations: open }]),
    ...timeBlock(framework, account, at),
  ];
}

function timeBlock(framework: Framework, account: Account, at: Instant): readonly RepresentationBlock[] {
  if (framework.process.representation?.blocksIssue !== true) return [];
  const time = representationTime(framework, account);
  if (time === null) return [{ why: "no-draft-sent" }];
  const { sentOn, lastDay, waived } = time;
  if (waived) return [];
  if (lastDay === null) return [{ why: "deadline-unknown", sentOn }];
  return at.slice(0, 10) <= lastDay ? [{ why: "time-running", sentOn, lastDay }] : [];
}

function settledOnScale(
  framework: Framework,
  account: Account,
): readonly { readonly judgement: string; readonly grade: string }[] {
  return given(framework, account).flatMap(({ id: judgement, story: { settlement } }) => {
    const scale = framework.judgements.find(({ id }) => id === judgement)?.scale ?? "";
    const grades = own(framework.scales, scale)?.grades ?? [];
    return settlement !== undefined && grades.some(({ key }) => key === settlement.grade)
      ? [{ judgement, grade: settlement.grade }]
      : [];
  });
}

function given(
  framework: Framework,
  account: Account,
): readonly { readonly id: string; readonly story: JudgementAccount }[] {
  return gradedHere(framework).map((id) => ({ id, story: own(account.judgements, id) ?? untouched() }));
}

/** A block made of some things, or none where there are none. */
function some<T>(things: readonly T[], block: (things: readonly T[]) => IssueBlock): IssueBlock | undefined {
  return things.length === 0 ? undefined : block(things);
}
