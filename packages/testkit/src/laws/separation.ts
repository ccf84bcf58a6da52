import type { RecordedEvent } from "@assay/core";
import type { Act, Framework } from "@assay/rules";
import { firstBreach, lawOfLives, type Bench, type Law } from "./law.ts";
import { actorsIn, personsIn } from "./persons.ts";
import { givenIn } from "./told.ts";

/** An act that a process may keep apart from another: by which actors, and to which judgements. */
interface Deed {
  readonly act: Act;
  readonly actors: readonly string[];
  readonly judgements: readonly string[];
}

/** Nobody does to one judgement what the process keeps apart, whatever the name and on whosever behalf. */
export function separationHolds(bench: Bench): Law {
  return lawOfLives(
    bench,
    "nobody does two acts to one judgement that the process keeps apart, under whatever name, for whomever",
    (life) =>
      firstBreach(life, ({ before, event, tried: { framework } }) => {
        const person = personsIn(before);
        const deed = deedIn(event, before, framework);
        if (deed === undefined) return undefined;
        for (const earlier of before) {
          const other = deedIn(earlier, before, framework);
          const apart = other === undefined ? undefined : keptApart(framework, other, deed, person);
          if (apart !== undefined) return apart;
        }
        return undefined;
      }),
  );
}

function keptApart(
  { process }: Framework,
  other: Deed,
  deed: Deed,
  person: (actor: string) => string,
): string | undefined {
  const pairs: readonly (readonly [Act, Act])[] = [
    ...process.separation,
    // These go without saying: a second grade by the first grader is no second one.
    ["propose", "secondGrade"],
    ...(process.secondGrading?.resolve === "jointly"
      ? []
      : ([
          ["propose", "adjudicate"],
          ["secondGrade", "adjudicate"],
        ] as const)),
  ];
  const apart = pairs.some(
    ([a, b]) => (a === other.act && b === deed.act) || (b === other.act && a === deed.act),
  );
  const about = deed.judgements.find((judgement) => other.judgements.includes(judgement));
  if (!apart || about === undefined) return undefined;
  const one = deed.actors.find((actor) => other.actors.some((each) => person(each) === person(actor)));
  return one === undefined ? undefined : `${one} did "${deed.act}" to "${about}" after "${other.act}".`;
}

/** The deed in an event, if it is one. */
function deedIn(
  event: RecordedEvent,
  events: readonly RecordedEvent[],
  framework: Framework,
): Deed | undefined {
  const actors = actorsIn(event);
  switch (event.type) {
    case "GradeProposed":
    case "ProposalRevised":
      return { act: "propose", actors, judgements: [event.data.judgement] };
    case "SecondGradeSealed":
      return { act: "secondGrade", actors, judgements: [event.data.judgement] };
    case "GradeAdjudicated":
      return { act: "adjudicate", actors, judgements: [event.data.judgement] };
    case "GradeModerated":
      return { act: "moderate", actors, judgements: [event.data.judgement] };
    case "JudgementSettled":
      return { act: "settle", actors, judgements: [event.data.judgement] };
    case "AssessmentSignedOff":
      return { act: "signOff", actors, judgements: givenIn(framework) };
    case "LetterIssued":
    case "LetterSuperseded":
      return { act: "issue", actors, judgements: givenIn(framework) };
    case "RepresentationDetermined": {
      const { id } = event.data;
      const about = events.flatMap(({ type, data }) =>
        type === "RepresentationReceived" && data.id === id ? data.judgements : [],
      );
      return { act: "determine", actors, judgements: about.length === 0 ? givenIn(framework) : about };
    }
    default:
      return undefined;
  }
}
