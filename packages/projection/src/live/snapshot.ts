import { own, type Projection, type RecordedEvent, type ViewContext, type WithheldEvent } from "@assay/core";
import { freeze } from "immer";
import type { Framework } from "@assay/rules";
import type { AssessmentHistory } from "../assessment-account.ts";
import { sharing } from "./sharing.ts";

/**
 * One assessment as at one moment. Nothing in it ever changes, and it shares with the moments beside it all that is the same.
 * Units: `revision` is that of the last event that counts, whoever may see it; 0 before there is any.
 */
export interface Snapshot<S, V> {
  readonly stream: string;
  /** The definition that was pinned at the moment. */
  readonly framework: Framework;
  readonly revision: number;
  /** What the recipes of the projection have folded, deeply frozen. */
  readonly state: S;
  /** What the projection shows of it, made when it is first asked for, and frozen too. */
  readonly view: V;
  /** What the reader may not see yet. Absent where everything is shown. */
  readonly withheld?: readonly WithheldEvent[];
}

/** A history with the definitions that it has pinned: what `ledger.read` gives has this shape. */
export interface PinnedHistory extends AssessmentHistory {
  /** By digest; left out where `framework` was never replaced. */
  readonly definitions?: Readonly<Record<string, Framework>>;
}

/** All of a snapshot but its view. */
export type Folded<S> = Omit<Snapshot<S, unknown>, "view">;

/** Makes snapshots of one assessment, one after the other; what their views have in common is shared. */
export function snapshots<S, V>(projection: Projection<S, V>): (folded: Folded<S>) => Snapshot<S, V> {
  let lastView: V | undefined;
  return (folded) => {
    let made: { readonly view: V } | undefined;
    return {
      ...folded,
      get view(): V {
        if (made === undefined) {
          lastView = freeze(sharing(lastView, projection.view(folded.state, contextOf(folded))), true);
          made = { view: lastView };
        }
        return made.view;
      },
    };
  };
}

/** A definition that a history pins. Units: `from` is the number of events with which it begins to hold. */
interface Pin {
  readonly from: number;
  readonly framework: Framework;
}

/** The definitions that a history pins one after the other; one that it does not bring is taken to be the one that it names. */
export function pinsIn({ events, framework, definitions = {} }: PinnedHistory): readonly Pin[] {
  return events.flatMap((event, index) => {
    const pinned = pinnedBy(event);
    return pinned === undefined
      ? []
      : [{ from: index + 1, framework: own(definitions, pinned) ?? framework }];
  });
}

/** The digest of the definition that an event pins. */
export function pinnedBy(event: RecordedEvent): string | undefined {
  if (event.type === "AssessmentOpened") return event.data.framework.digest;
  return event.type === "FrameworkReplaced" ? event.data.to.digest : undefined;
}

function contextOf({ framework, stream, withheld }: Folded<unknown>): ViewContext {
  return { framework, stream, ...(withheld === undefined ? {} : { withheld }) };
}
