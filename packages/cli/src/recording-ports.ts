import { isInstant, type Clock, type NewId } from "@assay/core";
import { text, type TextOption, flag, type Flag } from "./option.ts";
import { usage } from "./trouble.ts";

/** The options that make a recording repeatable: for tests and demonstrations. */
export const portOptions: { readonly clock: TextOption; readonly ids: Flag } = {
  clock: text("instant", "a clock that stands still, for tests and demonstrations; left out, the real one"),
  ids: flag("ids of commits that count up in place of random ones, for tests and demonstrations"),
};

/** What a recording reads the time and takes its ids from; left out, the machine's. */
export interface RecordingPorts {
  readonly clock?: Clock;
  readonly newId?: NewId;
}

/** The ports that the options ask for. `from`: how many commits the log holds, after which counted ids go on. */
export function portsAsked(
  options: { readonly clock?: string; readonly ids?: boolean },
  from: () => number,
): RecordingPorts {
  const { clock: at, ids = false } = options;
  if (at !== undefined && !isInstant(at)) {
    throw usage(
      `Cannot set the clock to "${options.clock}": it is no instant`,
      "give one like 2031-03-03T10:00:00.000Z",
      "--clock",
    );
  }
  return {
    ...(at === undefined ? {} : { clock: () => at }),
    ...(ids ? { newId: countingFrom(from) } : {}),
  };
}

/** Ids whose random part is a counter, which goes on from one run of the program to the next. */
function countingFrom(from: () => number): NewId {
  let given = 0;
  return (at) => {
    given += 1;
    const time = Date.parse(at).toString(16).padStart(12, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${(from() + given).toString(16).padStart(12, "0")}`;
  };
}
