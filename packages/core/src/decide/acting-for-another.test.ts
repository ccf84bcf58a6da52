import { describe, expect, test } from "vitest";
import type { CommandOf } from "../command/commands.ts";
import { personOf, proceedingsOf } from "../state.ts";
import { answerTo } from "./answer.test-data.ts";
import {
  alias,
  asked,
  by,
  conflicted,
  everybody,
  lent,
  openedInFull,
  playing,
  proposals,
  twiceGraded,
  upheldInFull,
} from "./full-story.test-data.ts";
import { assessment, because, instead, overall } from "./precedence/precedence.test-data.ts";
import { proposed, stateAfter, type Happening } from "./story.test-data.ts";

const moderate: CommandOf<"ModerateGrade"> = {
  type: "ModerateGrade",
  ...overall,
  round: "first",
  grade: "fair",
  reason: "no-change",
  because,
  restsOn: 15,
};
const settle: CommandOf<"SettleJudgement"> = { type: "SettleJudgement", ...overall, restsOn: 18 };
const share: CommandOf<"ShareFindings"> = {
  type: "ShareFindings",
  assessment,
  what: "All",
  to: "The keeper",
};

describe("a delegation", () => {
  const given = [...twiceGraded, lent("jo", "cleo", ["judge"])];
  const forJo = { actor: "cleo", onBehalfOf: "jo" };

  test("lends the roles that it names, and only while one acts for the other", () => {
    expect(answerTo(given, moderate, forJo)).toBe("accepted");
    expect(answerTo(given, moderate, { actor: "cleo" })).toBe("RoleMissing");
    expect(answerTo(given, share, forJo)).toBe("RoleMissing");
  });

  test("lends no role that the lender lacks or has lost, and none beyond those named", () => {
    const more = [...twiceGraded, playing(["jo", ["judge", "head"]]), lent("jo", "cleo", ["head"])];
    expect(answerTo(more, moderate, forJo)).toBe("RoleMissing");
    const lost = [...given, playing(["jo", ["visitor"]])];
    expect(answerTo(lost, moderate, forJo)).toBe("RoleMissing");
    expect(answerTo([...given, lent("jo", "cleo", ["visitor"])], share, forJo)).toBe("RoleMissing");
  });

  test("holds for the one whom it names, and for nobody else", () => {
    expect(answerTo(given, moderate, { actor: "ada", onBehalfOf: "jo" })).toBe("DelegationMissing");
    expect(answerTo(given, moderate, { actor: "jo", onBehalfOf: "cleo" })).toBe("DelegationMissing");
  });

  test.each([
    ["2007-06-02T00:00:00.000Z", "accepted"],
    ["2007-06-02T23:59:59.999Z", "accepted"],
    ["2007-06-03T00:00:00.000Z", "DelegationMissing"],
  ])("until 2 June is at %s %s", (at, answer) => {
    const until = [...twiceGraded, lent("jo", "cleo", ["judge"], "2007-06-02")];
    expect(answerTo(until, moderate, { ...forJo, at })).toBe(answer);
  });

  test("granted anew takes the place of the earlier one", () => {
    const at = "2007-06-09T09:00:00.000Z";
    const renewed = [
      ...twiceGraded,
      lent("jo", "cleo", ["judge"], "2007-06-02"),
      lent("jo", "cleo", ["judge"], "2007-06-09"),
    ];
    expect(answerTo(renewed, moderate, { ...forJo, at })).toBe("accepted");
    const shortened = [...given, lent("jo", "cleo", ["judge"], "2007-06-02")];
    expect(answerTo(shortened, moderate, { ...forJo, at })).toBe("DelegationMissing");
  });

  test("is not lent on", () => {
    const lend: CommandOf<"GrantDelegation"> = {
      type: "GrantDelegation",
      assessment,
      to: "ada",
      roles: ["judge"],
    };
    expect(answerTo(given, lend, { actor: "jo" })).toBe("accepted");
    expect(answerTo(given, lend, { actor: "cleo" })).toBe("DelegatedRolesNotHeld");
    expect(answerTo(given, lend, forJo)).toBe("DelegatedRolesNotHeld");
    const chain = [...given, lent("cleo", "ada", ["judge"])];
    expect(answerTo(chain, moderate, { actor: "ada", onBehalfOf: "cleo" })).toBe("RoleMissing");
    expect(answerTo(chain, moderate, { actor: "ada", onBehalfOf: "jo" })).toBe("DelegationMissing");
  });

  test("makes nobody another: neither the one who acts nor the one for whom he acts may have proposed", () => {
    const toVic = [...twiceGraded, lent("jo", "vic", ["judge"])];
    expect(answerTo(toVic, moderate, { actor: "vic", onBehalfOf: "jo" })).toBe("ModeratorIsProposer");
    const forVal: Happening = { ...proposals.overall, onBehalfOf: "val" };
    const valJudges = [
      ...instead(proposals.overall, forVal)(twiceGraded),
      playing(["val", ["visitor", "judge"]]),
    ];
    expect(answerTo(valJudges, moderate, { actor: "val" })).toBe("ModeratorIsProposer");
    const settledForVic = [...upheldInFull, lent("hal", "vic", ["head"])];
    expect(answerTo(settledForVic, settle, { actor: "vic", onBehalfOf: "hal" })).toBe("SeparationBreached");
  });

  test("takes nobody out of a conflict of interest", () => {
    for (const actor of ["cleo", "jo"]) {
      expect(answerTo([...given, conflicted(actor)], moderate, forJo)).toBe("ConflictOfInterest");
    }
    expect(answerTo([...given, conflicted("jim")], moderate, forJo)).toBe("accepted");
  });
});

describe("two actor ids of one person", () => {
  test("are both kept apart from what either has done", () => {
    const given = [...twiceGraded, alias("vera", "vic", "judge")];
    expect(answerTo(given, moderate, { actor: "vera" })).toBe("ModeratorIsProposer");
    const earlier = [
      ...instead(proposals.overall, proposed("overall", "fair", "vera"))(twiceGraded),
      alias("vera", "jo", "visitor"),
    ];
    expect(answerTo(earlier, moderate, { actor: "jo" })).toBe("ModeratorIsProposer");
    expect(answerTo(earlier, moderate, { actor: "jim" })).toBe("accepted");
  });

  test("stay one where a later assignment does not say so", () => {
    const given = [...twiceGraded, alias("vera", "vic", "visitor"), playing(["vera", ["judge"]])];
    expect(answerTo(given, moderate, { actor: "vera" })).toBe("ModeratorIsProposer");
  });

  test("share a conflict of interest, and may not answer each other's questions", () => {
    const given = [...twiceGraded, alias("vera", "jo", "judge", "visitor"), asked("why", "overall", "jo")];
    expect(answerTo([...given, conflicted("jo")], moderate, { actor: "vera" })).toBe("ConflictOfInterest");
    expect(answerTo([...given, conflicted("vera")], moderate, { actor: "jo" })).toBe("ConflictOfInterest");
    const answer = { type: "AnswerQuery", assessment, id: "why", text: "Like this." } as const;
    expect(answerTo(given, answer, { actor: "vera" })).toBe("AnswererIsAsker");
    expect(answerTo(given, answer, { actor: "vic" })).toBe("accepted");
  });

  test("are one through any chain, in whatever order it was said", () => {
    const ids = ["ann", "bea", "cat", "dot"];
    const links = ids.flatMap((one) =>
      ids.flatMap((other) => (one === other ? [] : [[one, other] as const])),
    );
    for (const first of links) {
      for (const second of links) {
        for (const third of links) {
          const said = [first, second, third];
          const state = stateAfter([openedInFull, ...said.map(([one, other]) => alias(one, other))]);
          const proceedings = proceedingsOf(state);
          const persons = groupsOf(ids, said);
          for (const one of ids) {
            const same = ids.filter((id) => personOf(proceedings, id) === personOf(proceedings, one));
            expect(same, JSON.stringify(said)).toEqual(persons.find((group) => group.includes(one)));
          }
        }
      }
    }
  });

  test("are one person though an id is on no team: what it did before it was named counts", () => {
    const before = by("ghost", proposals.overall);
    const given = [...instead(proposals.overall, before)(twiceGraded), alias("jo", "ghost", "judge")];
    expect(answerTo(given, moderate, { actor: "jo" })).toBe("ModeratorIsProposer");
    expect(answerTo([...given, everybody], moderate, { actor: "jo" })).toBe("ModeratorIsProposer");
  });
});

/** The slow twin: groups of ids are put together for as long as some link joins two. */
function groupsOf(
  ids: readonly string[],
  links: readonly (readonly [string, string])[],
): readonly (readonly string[])[] {
  let groups = ids.map((id) => [id]);
  for (const [one, other] of links) {
    const joined = groups.filter((group) => group.includes(one) || group.includes(other));
    groups = [...groups.filter((group) => !joined.includes(group)), joined.flat().toSorted()];
  }
  return groups;
}

describe("a conflict of interest", () => {
  test("removes a person from then on, and not before", () => {
    expect(answerTo(twiceGraded, moderate, { actor: "jo" })).toBe("accepted");
    const given = [...twiceGraded, conflicted("jo")];
    expect(answerTo(given, moderate, { actor: "jo" })).toBe("ConflictOfInterest");
    expect(answerTo(given, moderate, { actor: "jim" })).toBe("accepted");
    expect(answerTo(given, moderate, { actor: "jim", onBehalfOf: "jo" })).toBe("DelegationMissing");
  });

  test("is not ended by another role, nor by being declared again", () => {
    const given = [...twiceGraded, conflicted("jo"), playing(["jo", ["head", "judge"]]), conflicted("jo")];
    expect(answerTo(given, moderate, { actor: "jo" })).toBe("ConflictOfInterest");
    expect(proceedingsOf(stateAfter(given)).conflicts).toEqual({ jo: 16 });
  });

  test("may still be declared by whoever has one", () => {
    const declare = { type: "DeclareConflict", assessment, actor: "jo", because } as const;
    expect(answerTo([...twiceGraded, conflicted("jo")], declare, { actor: "jo" })).toBe("accepted");
  });
});
