import {
  describeChange,
  describeOutcome,
  type ChangeSet,
  type Framework,
  type NearestChanges,
} from "@assay/rules";
import type { VNode } from "preact";
import { Folded } from "./folded.tsx";

/** How many sets are shown before the rest is folded: the sets come nearest first. */
const shownAtFirst = 6;

/** The smallest changes that bring something about, or how far everything was tried. */
export function ChangeSets({
  framework,
  judgement,
  heading,
  nearest: { sets, searchedTo },
}: {
  readonly framework: Framework;
  readonly judgement: string;
  readonly heading: string;
  readonly nearest: NearestChanges;
}): VNode {
  const tried =
    searchedTo === 0
      ? "nothing was tried: there is nothing to change, or too much"
      : `no change of up to ${searchedTo} ${searchedTo === 1 ? "judgement or fact" : "judgements and facts"} does`;
  const line = ({ changes, outcome }: ChangeSet, index: number): VNode => (
    <li key={index}>
      {changes.map((change) => describeChange(framework, change)).join(" and ")} →{" "}
      <b>{describeOutcome(framework, judgement, outcome)}</b>
    </li>
  );
  return (
    <div class="change-sets">
      <h4>{heading}</h4>
      {sets.length === 0 ? (
        <p class="quiet">Nothing: {tried}.</p>
      ) : (
        <ul>{sets.slice(0, shownAtFirst).map(line)}</ul>
      )}
      {sets.length <= shownAtFirst ? null : (
        <Folded name="more-sets" summary={`${sets.length - shownAtFirst} more that do as well`}>
          {() => <ul>{sets.slice(shownAtFirst).map(line)}</ul>}
        </Folded>
      )}
      {sets.length > 0 && searchedTo > 1 ? (
        <p class="quiet">All changes of fewer than {searchedTo} were tried, and none does.</p>
      ) : null}
    </div>
  );
}
