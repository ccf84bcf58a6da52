import type { Known } from "./known.ts";
import { known, unknown } from "./known.ts";

/** How true something is: false, true, or between them where it speaks about what is left out. */
type Degree = -1 | 0 | 1;

/**
 * How true a condition is of a case: from `least` to `most`, which differ only as long as something is missing.
 *
 * What is left out makes a condition neither true nor false: it does not apply, and neither does its `not`. Negation turns the
 * order round, all is the least of its members, any the most; so the ends of each follow from the ends of its members.
 */
export interface Truth {
  readonly least: Degree;
  readonly most: Degree;
  /** What it is open for want of; empty where it is not open. */
  readonly missing: readonly string[];
}

/** A truth that is decided. */
export function decided(value: boolean): Truth {
  return value ? isTrue : isFalse;
}

const isTrue: Truth = { least: 1, most: 1, missing: [] };
const isFalse: Truth = { least: -1, most: -1, missing: [] };

/** Of something that is left out. */
export const leftOut: Truth = { least: 0, most: 0, missing: [] };

/** True or false, for want of something. */
export function open(missing: readonly string[]): Truth {
  return { least: -1, most: 1, missing };
}

/** True where all are. */
export function all<T>(members: readonly T[], truthOf: (member: T) => Truth): Truth {
  let truth = isTrue;
  for (const member of members) {
    truth = lesser(truth, truthOf(member));
    // Nothing makes it true or open again.
    if (truth.most === -1) return isFalse;
  }
  return truth;
}

/** True where one is: false where all are false. */
export function any<T>(members: readonly T[], truthOf: (member: T) => Truth): Truth {
  return not(all(members, (member) => not(truthOf(member))));
}

/** The opposite. */
export function not({ least, most, missing }: Truth): Truth {
  return { least: opposite(most), most: opposite(least), missing };
}

/** Whether a rule with this condition applies: only where it is true, whatever it is between true and false. */
export function applies({ least, most, missing }: Truth): Known<boolean> {
  if (least === 1) return doesApply;
  return most === 1 ? unknown(missing) : doesNotApply;
}

const doesApply = known(true);
const doesNotApply = known(false);

/** The lesser of two, end by end; decided where its ends meet. */
function lesser(one: Truth, other: Truth): Truth {
  // What is true takes nothing away: mostly there is nothing to put together.
  if (one.least === 1) return other;
  const least = one.least < other.least ? one.least : other.least;
  const most = one.most < other.most ? one.most : other.most;
  return { least, most, missing: least === most ? [] : [...one.missing, ...other.missing] };
}

function opposite(degree: Degree): Degree {
  return degree === 1 ? -1 : degree === -1 ? 1 : 0;
}
