import type { Act } from "./process.ts";
import type { TeamForProof } from "./process-proof/person.ts";
import { applies, type Ground, type Standing } from "./process-lives.test-data.ts";

/**
 * The slow twin of `proveProcess`: it plays every assessment from the first proposal to the letter. One side gives grades and
 * draws samples as it likes, the other chooses at each act who does it, knowing only what has happened. It shares nothing
 * with the proof, and knows no rules: which grades a judgement can have, and which depart, is given to it.
 */
export interface Game extends Ground {
  readonly team: readonly TeamForProof[];
}

/** Who has done what to one judgement: `act person`, sorted. */
type Deeds = readonly string[];

/** Whether whoever chooses the persons always gets the letter issued. */
export function alwaysIssues({ framework, team, gradesOf, departs }: Game): boolean {
  const { acts, rounds, secondGrading, separation, issue } = framework.process;
  const judgements = framework.judgements.map(({ id }) => id);
  const known = new Map<string, boolean>();
  return fromJudgement(0, []);

  function fromJudgement(place: number, before: readonly Deeds[]): boolean {
    const judgement = judgements[place];
    if (judgement === undefined) return letter(before);
    if (!team.some((member) => hasOne(member, acts.record))) return false;
    const settled = (deeds: Deeds): boolean => fromJudgement(place + 1, [...before, deeds]);
    return once(["judgement", place, before], () =>
      some(acts.propose, "propose", [], (proposer, deeds) =>
        gradesOf(judgement).every((grade) => proposed(judgement, grade, proposer, deeds, settled, before)),
      ),
    );
  }

  function proposed(
    judgement: string,
    first: string,
    proposer: TeamForProof,
    deeds: Deeds,
    settled: (deeds: Deeds) => boolean,
    before: readonly Deeds[],
  ): boolean {
    const goOn = (grade: string, by: Deeds): boolean =>
      fromRound(0, { judgement, grade, changed: grade !== first }, by, settled, before);
    if (secondGrading === undefined) return goOn(first, deeds);
    const { which, resolve, tolerance } = secondGrading;
    const grades = gradesOf(judgement);
    const scale = framework.scales["four"]?.grades.map(({ key }) => key) ?? [];
    const secondGraded = (): boolean =>
      some(acts.secondGrade ?? [], "secondGrade", deeds, (second, twice) => {
        if (second.kind === "service" || personOf(second) === personOf(proposer)) return false;
        return grades.every((other) => {
          const apart = Math.abs(scale.indexOf(first) - scale.indexOf(other));
          if (apart === 0) return goOn(first, twice);
          if (resolve === "worst")
            return goOn(scale.indexOf(first) < scale.indexOf(other) ? first : other, twice);
          if (resolve === "keep-first-within-tolerance" && apart <= tolerance) return goOn(first, twice);
          const decided = (by: Deeds): boolean => grades.every((grade) => goOn(grade, by));
          if (resolve === "jointly") {
            const both = [proposer, second];
            return (
              both.every((grader) => grader.kind !== "service" && isFree(grader, "adjudicate", twice)) &&
              decided(both.reduce((done, grader) => add(done, "adjudicate", grader), twice))
            );
          }
          return some(acts.adjudicate ?? [], "adjudicate", twice, (third, thrice) => {
            const graders = [personOf(proposer), personOf(second)];
            return third.kind !== "service" && !graders.includes(personOf(third)) && decided(thrice);
          });
        });
      });
    const when = applies(which, { judgement, grade: first, changed: false }, () => false);
    if (when === "yes") return secondGraded();
    return goOn(first, deeds) && (when === "no" || secondGraded());
  }

  function fromRound(
    place: number,
    standing: Standing,
    deeds: Deeds,
    settled: (deeds: Deeds) => boolean,
    before: readonly Deeds[],
  ): boolean {
    return once(["round", place, standing, deeds, before], () => {
      const round = rounds[place];
      if (round === undefined) return some(acts.settle, "settle", deeds, (_by, done) => settled(done));
      const skipped = (): boolean => fromRound(place + 1, standing, deeds, settled, before);
      const held = (): boolean =>
        someGroup(round.quorum ?? 1, (group) => {
          const may = group.every(
            (one) => one.kind !== "service" && hasOne(one, [round.by]) && isFree(one, "moderate", deeds),
          );
          const done = group.reduce((by, one) => add(by, "moderate", one), deeds);
          return (
            may &&
            gradesOf(standing.judgement).every((grade) => {
              const changed = standing.changed || grade !== standing.grade;
              return fromRound(place + 1, { ...standing, grade, changed }, done, settled, before);
            })
          );
        });
      const when = applies(round.which, standing, departs);
      return when === "yes" ? held() : when === "no" ? skipped() : skipped() && held();
    });
  }

  function letter(all: readonly Deeds[]): boolean {
    const { requires } = issue;
    if (
      requires.includes("narrative-newer-than-last-grade-change") &&
      !team.some((one) => hasOne(one, acts.write))
    )
      return false;
    const asked: readonly (readonly [Act, readonly string[]])[] = [
      ...(requires.includes("signed-off") ? [["signOff", acts.signOff ?? []] as const] : []),
      ...(requires.includes("no-open-representation") ? [["determine", acts.determine ?? []] as const] : []),
      ["issue", acts.issue],
    ];
    const doAll = (place: number, done: readonly Deeds[]): boolean => {
      const [act, roles] = asked[place] ?? [];
      if (act === undefined || roles === undefined) return true;
      return team.some(
        (one) =>
          one.kind !== "service" &&
          hasOne(one, roles) &&
          done.every((deeds) => isFree(one, act, deeds)) &&
          doAll(
            place + 1,
            done.map((deeds) => add(deeds, act, one)),
          ),
      );
    };
    return once(["letter", all], () => doAll(0, all));
  }

  function some(
    roles: readonly string[],
    act: Act,
    deeds: Deeds,
    then: (by: TeamForProof, deeds: Deeds) => boolean,
  ): boolean {
    return team.some(
      (one) => hasOne(one, roles) && isFree(one, act, deeds) && then(one, add(deeds, act, one)),
    );
  }

  function isFree(one: TeamForProof, act: Act, deeds: Deeds): boolean {
    return !deeds.some((deed) => {
      const [earlier, person] = deed.split(" ");
      return (
        person === personOf(one) &&
        separation.some(([a, b]) => (a === act && b === earlier) || (b === act && a === earlier))
      );
    });
  }

  function add(deeds: Deeds, act: Act, one: TeamForProof): Deeds {
    return [...new Set([...deeds, `${act} ${personOf(one)}`])].toSorted();
  }

  /** The least of all names that are reached through aliases. */
  function personOf(one: TeamForProof): string {
    const names = new Set([one.actor]);
    for (let size = 0; size < names.size;) {
      size = names.size;
      for (const { actor, sameAs } of team) {
        if (sameAs === undefined || (!names.has(actor) && !names.has(sameAs))) continue;
        names.add(actor);
        names.add(sameAs);
      }
    }
    return [...names].toSorted()[0] ?? one.actor;
  }

  /** Whether some group of so many different persons will do. */
  function someGroup(
    size: number,
    will: (group: readonly TeamForProof[]) => boolean,
    group: readonly TeamForProof[] = [],
  ): boolean {
    if (size === 0) return will(group);
    return team
      .filter((one) => group.every((other) => personOf(other) !== personOf(one)))
      .some((one) => someGroup(size - 1, will, [...group, one]));
  }

  function once(of: unknown, find: () => boolean): boolean {
    const name = JSON.stringify(of);
    const found = known.get(name) ?? find();
    known.set(name, found);
    return found;
  }
}

function hasOne({ roles }: TeamForProof, of: readonly string[]): boolean {
  return of.some((role) => roles.includes(role));
}
