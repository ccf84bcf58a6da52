import { own } from "@assay/core";
import type { Framework, Round } from "@assay/rules";
import { untouched, type Account } from "./account.ts";
import { gradeFacts } from "./grade-facts.ts";
import { drawnFor, type Applies } from "./sampled.ts";
import { departureFrom, inputsOf } from "./rule-inputs.ts";
import { standingOf } from "./standing.ts";

/** The rounds of moderation that a judgement has still to go through in this sitting, as its grade stands now. */
export function roundsToCome(
  framework: Framework,
  account: Account,
  judgement: string,
): readonly { readonly round: string; readonly applies: Exclude<Applies, "no"> }[] {
  const { moderations, sitting } = own(account.judgements, judgement) ?? untouched();
  const held = moderations.filter((each) => each.sitting === sitting).map(({ round }) => round);
  const { rounds } = framework.process;
  // Rounds only go forward: one that was passed over when a later one was held does not come again.
  const last = rounds.findLastIndex(({ id }) => held.includes(id));
  return rounds.slice(last + 1).flatMap((round) => {
    const applies = roundApplies(framework, account, round, judgement);
    return applies === "no" ? [] : [{ round: round.id, applies }];
  });
}

function roundApplies(
  framework: Framework,
  account: Account,
  { id, which }: Round,
  judgement: string,
): Applies {
  if (which === "all" || which.judgements?.includes(judgement) === true) return "yes";
  const story = own(account.judgements, judgement) ?? untouched();
  const grade = standingOf(story)?.grade;
  if (grade !== undefined && which.gradeIs?.includes(grade) === true) return "yes";
  if (which.changed === true && gradeFacts(story).changed) return "yes";
  if (which.departures === true && grade !== undefined) {
    if (departureFrom(framework, inputsOf(account, framework), { judgement, grade }) !== undefined)
      return "yes";
  }
  return which.sample === undefined ? "no" : drawnFor(account, id, judgement);
}
