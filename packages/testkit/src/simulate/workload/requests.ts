import type { AssessmentCommand, Command } from "@assay/core";
import { judgementsOf, type Case } from "../auditor/case.ts";
import type { Request } from "../auditor/prediction.ts";
import type { Dice } from "../dice.ts";
import { differingEdition, invalidFramework, simulatedFrameworks } from "../frameworks.ts";
import { dayFrom, type Aim } from "./aim.ts";
import { deformed } from "./deformed.ts";
import { makers } from "./makers.ts";
import { nextStep, type NextStep } from "./next-step.ts";
import type { Turn } from "./rota.ts";
import { giverOf } from "./team.ts";

/** Makes requests: mostly the sensible next one, at times any one at all. */
export interface Requests {
  readonly about: (of: Case, turn: Turn, now: string) => Request;
  /** A framework is brought in by hand. */
  readonly adopting: () => Request;
}

// The table of makers has every type as a key.
const types = Object.keys(makers) as readonly AssessmentCommand["type"][];

export function requests(dice: Dice): Requests {
  let ids = 0;
  let commits = 0;
  const fresh = (prefix: string): string => `${prefix}${(ids += 1)}`;
  const commit = (): { readonly commit?: string } => {
    if (dice.onceIn(4)) return {};
    commits += 1;
    return { commit: `02000000-0000-7000-9000-${commits.toString(16).padStart(12, "0")}` };
  };

  function about(of: Case, turn: Turn, now: string): Request {
    const mood = dice.below(100);
    // Nobody acts in an assessment that is not there, but for who opens it or does not know.
    const step: NextStep =
      mood < 84 || (of.revision === 0 && mood < 98) ? nextStep(of, dice) : { type: dice.pick(types) };
    const aim: Aim = {
      dice,
      of,
      judgement: step.judgement ?? dice.pick(judgementsOf(of)),
      slipsOnceIn: mood < 84 ? 60 : mood < 94 ? 15 : 4,
      now,
      leaning: turn.leaning,
      fresh,
    };
    const command = commandOf(step.type, of.name, aim);
    const request = { command, by: { ...giverOf(aim, command), ...commit() } };
    return mood === 99 && dice.onceIn(2) ? deformed(request, dice) : request;
  }

  return {
    about,
    adopting: () => ({
      command: {
        type: "AdoptFramework",
        definition: dice.pick([...simulatedFrameworks, differingEdition, invalidFramework]),
      },
      by: { actor: "jack", ...commit() },
    }),
  };
}

function commandOf(type: AssessmentCommand["type"], assessment: string, aim: Aim): Command {
  // The table pairs each type with the fields of its own command, which a union hides from the compiler.
  return { type, assessment, ...makers[type](aim), ...claim(aim, type) } as Command;
}

/** What a command claims of the act: mostly nothing, at times another time than now. */
function claim(
  aim: Aim,
  type: AssessmentCommand["type"],
): { readonly occurred?: string; readonly provenance?: "documented" } {
  const { dice, now, of, slipsOnceIn } = aim;
  const { endsOn = now } = of;
  const isLate = type === "RecordEvidence" && endsOn < dayFrom(aim, 0);
  if (isLate && !dice.onceIn(slipsOnceIn)) return { occurred: endsOn };
  if (!dice.onceIn(slipsOnceIn)) return {};
  const occurred = dice.pick([
    dayFrom(aim, 0),
    dayFrom(aim, -1),
    dayFrom(aim, 1),
    dayFrom(aim, 0).slice(0, "2031".length),
    `../${dayFrom(aim, 0)}`,
    `${dayFrom(aim, -2)}/${dayFrom(aim, 2)}`,
    new Date(Date.parse(now) - 7_200_000).toISOString(),
    now,
  ]);
  return dice.onceIn(3) ? { occurred, provenance: "documented" } : { occurred };
}
