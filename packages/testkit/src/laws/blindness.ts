import {
  foldOwned,
  initialState,
  proceedingsOf,
  project,
  type AssessmentCommand,
  type AssessmentState,
  type CommandOf,
  type RecordedEvent,
} from "@assay/core";
import { judgements, letterModel, timeline } from "@assay/projection";
import { frameworkDigest, type Framework } from "@assay/rules";
import { handOf } from "../life/hand.ts";
import { standing, stream, type Decided, type Life } from "../life/life.ts";
import { commandNames, plausible } from "../life/plausible.ts";
import { lawOfLives, type Bench, type Breach, type Law } from "./law.ts";
import { actorsIn, personsIn } from "./persons.ts";
import { twinsIn, type Twins } from "./twins.ts";

/**
 * Nothing that somebody else sees or is answered depends on a grade that waits: neither the first one nor the sealed one.
 * Views are compared byte for byte, refusals whole, and what is accepted by its type: its event tells whoever acts what
 * he builds on.
 */
export function blindness({ engine, framework, ...bench }: Bench): Law {
  const narrower = narrowerThan(framework);
  return lawOfLives(
    { engine, framework, ...bench },
    "no view and no answer that another person gets depends on a grade that waits for a second one",
    (life) => {
      for (const twins of twinsIn(life)) {
        const [state, other] = [twins.events, twins.other].map((events) =>
          foldOwned(engine.evolve, initialState(), events),
        );
        if (state === undefined || other === undefined) continue;
        const asked = [...catalogue(life, twins, state), ...narrower];
        const views = { here: viewsOf(life, twins.events, state), there: viewsOf(life, twins.other, other) };
        for (const actor of othersThan(twins, state)) {
          const seen = [views.here(engine.sight, actor), views.there(engine.sight, actor)];
          if (seen[0] !== seen[1]) return seenBy(life, twins, actor);
          for (const { command, replacement } of asked) {
            const by = { actor, at: twins.events.at(-1)?.at ?? "", ...replacement };
            const answer = engine.decide(framework)(command, state, by);
            const there = told(engine.decide(framework)(command, other, by));
            if (told(answer) === there) continue;
            const says = `${actor} learns ${twins.what} from the answer, which would be ${there}.`;
            return { says, framework, events: twins.events, command, by, answer };
          }
        }
      }
      return undefined;
    },
  );
}

function told(answer: Decided): string {
  return JSON.stringify(answer._tag === "Left" ? answer : answer.right.map(({ type }) => type));
}

/** One of each sort of person who does not know: alike are those of the same roles who have done the same acts. */
function othersThan({ events, knows }: Twins, state: AssessmentState): readonly string[] {
  const person = personsIn(events);
  const knowing = knows.map(person);
  const sorts = new Map<string, string>();
  for (const [actor, roles] of Object.entries(proceedingsOf(state).roles)) {
    if (knowing.includes(person(actor))) continue;
    const acts = events.flatMap((event) =>
      actorsIn(event).includes(actor) && "judgement" in event.data ? [event.type, event.data.judgement] : [],
    );
    sorts.set([...roles, ...acts].join(), actor);
  }
  return [...sorts.values()];
}

interface Asked {
  readonly command: AssessmentCommand;
  readonly replacement: { readonly replacement?: Framework };
}

/** A command of every type, as somebody might give it. */
function catalogue(life: Life, { events }: Twins, state: AssessmentState): readonly Asked[] {
  const hand = handOf(standing(life, events, state), [events.length, 3, 5, 8, 13]);
  return commandNames.map((type) => ({
    command: plausible(type, hand),
    replacement: type === "ReplaceFramework" ? { replacement: life.replacement } : {},
  }));
}

/** Going over to the same framework with one grade less: whether it fits what was graded must not tell a grade. */
function narrowerThan(framework: Framework): readonly Asked[] {
  return Object.entries(framework.scales).flatMap(([id, scale]) =>
    scale.grades.map(({ key }) => {
      const grades = scale.grades.filter((grade) => grade.key !== key);
      const edition = `without ${key}`;
      const replacement = {
        ...framework,
        edition,
        scales: { ...framework.scales, [id]: { ...scale, grades } },
      };
      const command: CommandOf<"ReplaceFramework"> = {
        type: "ReplaceFramework",
        assessment: stream,
        to: { id: framework.id, edition, digest: frameworkDigest(replacement) },
        because: "Nobody was ever given that grade.",
      };
      return { command, replacement: { replacement } };
    }),
  );
}

type Look = (sight: Bench["engine"]["sight"], actor: string) => string;

/** What actors see of a history, in every view that there is, as text. Those who see the same events get the same. */
function viewsOf({ framework }: Life, events: readonly RecordedEvent[], state: AssessmentState): Look {
  const known = new Map<string, string>();
  return (sight, actor) => {
    const { seen, withheld } = sight(framework, state, events, actor);
    const key = JSON.stringify([seen.map(({ revision }) => revision), withheld]);
    const view = known.get(key) ?? JSON.stringify([withheld, ...projected(seen)]);
    known.set(key, view);
    return view;

    function projected(shown: readonly RecordedEvent[]): readonly unknown[] {
      const context = { framework, stream, withheld };
      // Each projection is folded by its own recipes, which a list of them hides from the compiler.
      return [judgements, letterModel, timeline].map((each) => project(each as never, shown, context));
    }
  };
}

/** A view is no act: the story ends in the act after which it was looked at. */
function seenBy(life: Life, { events, what }: Twins, actor: string): Breach | undefined {
  const last = life.tried.find(({ after, answer }) => after === events.length - 1 && answer._tag === "Right");
  if (last === undefined) return undefined;
  const { command, by, answer, framework } = last;
  const says = `${actor} sees ${what} by what is shown to him after this.`;
  return { says, framework, events: events.slice(0, -1), command, by, answer };
}
