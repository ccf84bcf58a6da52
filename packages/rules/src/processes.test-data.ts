import * as fc from "fast-check";
import type { Framework } from "./framework.ts";
import type { Act, Process, Requirement, Round } from "./process.ts";
import type { Ground } from "./process-lives.test-data.ts";
import type { TeamForProof } from "./process-proof/person.ts";
import { limitRule, smallFramework } from "./small-framework.test-data.ts";
import type { Resolve, SecondGrading, Which } from "./which.ts";

const roles = ["a", "b", "c"] as const;
const judgements = ["water", "garden"] as const;
const acts: readonly Act[] = [
  "propose",
  "secondGrade",
  "adjudicate",
  "moderate",
  "settle",
  "signOff",
  "determine",
  "issue",
];
const allGrades = ["poor", "fair", "good"] as const;

const someRoles = fc.subarray([...roles], { minLength: 1 });
const rolesOrNone = fc.oneof({ weight: 12, arbitrary: someRoles }, { weight: 1, arbitrary: fc.constant([]) });
const sometimes = { freq: 3, nil: undefined } as const;

function present<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Leaves out what is undefined, which the compiler cannot follow through `Object.entries`.
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

const sample = fc.constant({ oneIn: 10 });
const which: fc.Arbitrary<Which> = fc.oneof(
  fc.constant("all" as const),
  fc
    .record({
      judgements: fc.option(fc.subarray([...judgements], { minLength: 1 }), sometimes),
      gradeIs: fc.option(fc.subarray([...allGrades], { minLength: 1, maxLength: 2 }), sometimes),
      departures: fc.option(fc.constant(true as const), sometimes),
      changed: fc.option(fc.constant(true as const), sometimes),
      sample: fc.option(sample, { freq: 5, nil: undefined }),
    })
    .map(present),
);

const secondGrading: fc.Arbitrary<SecondGrading> = fc
  .record({
    which: fc.oneof(
      fc.constant("all" as const),
      fc
        .record({
          judgements: fc.option(fc.subarray([...judgements], { minLength: 1 }), sometimes),
          sample: fc.option(sample, sometimes),
        })
        .map(present),
    ),
    resolve: fc.constantFrom<Resolve>("adjudicate", "jointly", "worst", "keep-first-within-tolerance"),
    tolerance: fc.nat({ max: 2 }),
  })
  .map((parts) => (parts.resolve === "keep-first-within-tolerance" ? parts : { ...parts, tolerance: 0 }));

const rounds: fc.Arbitrary<readonly Round[]> = fc
  .array(
    fc.record({
      by: fc.constantFrom(...roles),
      quorum: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2, nil: undefined }),
      which,
    }),
    { maxLength: 2 },
  )
  .map((all) =>
    all.map(({ by, quorum, which: of }, place) => ({
      id: `round-${place}`,
      by,
      which: of,
      ...(quorum === undefined ? {} : { quorum }),
    })),
  );

const process: fc.Arbitrary<Process> = fc
  .record({
    acts: fc.record({
      record: rolesOrNone,
      propose: rolesOrNone,
      secondGrade: someRoles,
      adjudicate: someRoles,
      settle: rolesOrNone,
      write: rolesOrNone,
      sample: someRoles,
      signOff: someRoles,
      determine: someRoles,
      issue: rolesOrNone,
    }),
    rounds,
    secondGrading: fc.option(secondGrading, { nil: undefined }),
    separation: fc.array(fc.tuple(fc.constantFrom(...acts), fc.constantFrom(...acts)), { maxLength: 4 }),
    requires: fc.subarray<Requirement>([
      "all-settled",
      "narrative-newer-than-last-grade-change",
      "signed-off",
      "no-open-representation",
    ]),
  })
  .map(({ secondGrading: twice, requires, ...parts }) => ({
    ...parts,
    ...(twice === undefined ? {} : { secondGrading: twice }),
    roles,
    reasons: [],
    issue: { requires },
  }));

/** Small processes on one to three grades, over two judgements whose rules may take grades away and make others depart. */
export const randomProcess: fc.Arbitrary<Ground> = fc
  .record({
    process,
    grades: fc.integer({ min: 1, max: 3 }),
    neverGood: fc.subarray([...judgements]),
    gardenIsHardlyGood: fc.boolean(),
  })
  .map(({ process: of, grades, neverGood, gardenIsHardlyGood }) => {
    const small = smallFramework();
    const keys: readonly string[] = allGrades.slice(0, grades);
    const rules = [
      ...neverGood.map((judgement) => ({
        ...limitRule(`never-${judgement}`, "must", { cap: "fair" }),
        judgement,
      })),
      ...(gardenIsHardlyGood ? [limitRule("hardly", "likely", { cap: "fair" })] : []),
    ].filter(() => grades > 1);
    const framework: Framework = {
      ...small,
      scales: {
        four: {
          title: "Grades",
          grades: keys.map((key, value) => ({ key, label: key, value })),
        },
        // What rounds name and nothing is graded by.
        other: { title: "Others", grades: allGrades.map((key, value) => ({ key, label: key, value })) },
      },
      judgements: small.judgements.filter(({ id }) => id === "water" || id === "garden"),
      groups: {},
      rules,
      process: of,
      letter: { ...small.letter, sections: ["water", "garden"] },
    };
    return {
      framework,
      gradesOf: (judgement) =>
        neverGood.some((id) => id === judgement) ? keys.filter((key) => key !== "good") : keys,
      departs: (judgement, grade) =>
        gardenIsHardlyGood && !neverGood.includes("garden") && judgement === "garden" && grade === "good",
    };
  });

/** Teams of up to five, some of them services, some of them each other under another name. */
export const randomTeam: fc.Arbitrary<readonly TeamForProof[]> = fc
  .array(
    fc.record({
      kind: fc.oneof(
        { weight: 8, arbitrary: fc.constant("person" as const) },
        { weight: 1, arbitrary: fc.constantFrom("service" as const, "import" as const) },
      ),
      roles: someRoles,
      sameAs: fc.option(fc.constantFrom("ann", "ben", "zoe"), { freq: 5, nil: undefined }),
    }),
    { maxLength: 5 },
  )
  .map((members) =>
    members.map(({ kind, roles: of, sameAs }, place) => ({
      actor: ["ann", "ben", "cat", "dan", "eve"][place] ?? "",
      kind,
      roles: of,
      ...(sameAs === undefined ? {} : { sameAs }),
    })),
  );

/** As many persons as any small process can need, in every role. */
export const idealTeam: readonly TeamForProof[] = roles.flatMap((role) =>
  Array.from({ length: 13 }, (_, place) => ({
    actor: `${role}-${place}`,
    kind: "person" as const,
    roles: [role],
  })),
);
