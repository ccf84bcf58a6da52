import type { AssessmentCommand } from "../../command/commands.ts";
import type { By } from "../situation.ts";
import type { Breach } from "./precedence.test-data.ts";
import type { Row } from "./table.test-data.ts";

/** A case to decide upon: an act of the table, with what breaches change of it. */
export interface Case extends Omit<Row, "breaches" | "replacement"> {
  readonly onBehalfOf?: string;
  readonly replacement?: Row["replacement"] | null;
}
export type AnyBreach = Breach<AssessmentCommand>;

/** When every case is decided, on the day after the inspection has ended. */
const at = "2007-06-02T09:00:00.000Z";

export function breached(one: Case, breach: AnyBreach): Case {
  const { given, command, tag: _tag, ...rest } = breach;
  return {
    ...one,
    ...rest,
    given: given?.(one.given) ?? one.given,
    command: changed(one.command, command ?? {}),
  };
}

function changed<C extends AssessmentCommand>(command: C, parts: Partial<C>): C {
  return { ...command, ...parts };
}

/** Whether two breaches change the same thing, so that only one of them can be had. */
export function clash(one: AnyBreach, other: AnyBreach): boolean {
  const changes = ({ given: _given, tag: _tag, command, ...rest }: AnyBreach): readonly string[] => [
    ...Object.keys(rest),
    ...Object.keys(command ?? {}).map((field) => `command.${field}`),
  ];
  return changes(one).some((change) => changes(other).includes(change));
}

/** Who acts in a case, and when. */
export function byOf({ actor, onBehalfOf, replacement }: Case): By {
  return {
    actor,
    at,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(replacement === undefined || replacement === null ? {} : { replacement }),
  };
}
