import type { RecordedEvent } from "@assay/core";
import { secondGradingSample } from "@assay/rules";
import { noted, type Check } from "../note.ts";
import { every, type Past } from "../past.ts";
import { roundsAhead } from "../rounds-ahead.ts";
import { commitmentOf, committedFor, drawAgain, populationOf, samplingFor } from "../sampling.ts";
import { gradedTwice, isSecret } from "../second-grades.ts";

/** A sample's seed is fixed before it can be known what it draws, told once, and draws what it says; nothing goes on undrawn. */
export const sampling: Check = (event, past) => {
  const faults = faultsOf(event, past);
  if (faults === undefined) return [];
  return [noted("sampling", event, faults.length === 0 ? undefined : faults.join(", and "))];
};

function faultsOf(event: RecordedEvent, past: Past): readonly string[] | undefined {
  switch (event.type) {
    case "SampleCommitted": {
      const { id, step } = event.data;
      const open = populationOf(past).some(({ commit }) => commit === undefined);
      return [
        ...(samplingFor(past.framework, step) === undefined ? [`"${step}" takes no sample`] : []),
        ...(committedFor(past, step) === undefined ? [] : [`a seed for "${step}" had been fixed`]),
        ...(isDrawn(past, id) ? [`"${id}" had been drawn`] : []),
        ...(open
          ? []
          : ["every judgement had been proposed, so that a seed could be chosen by what it draws"]),
      ];
    }
    case "GradeProposed": {
      const open = populationOf(past).flatMap(({ judgement, commit }) =>
        commit === undefined ? judgement : [],
      );
      const closes = open.length === 1 && open[0] === event.data.judgement;
      return closes ? seedless(past) : undefined;
    }
    case "SampleDrawn":
      return drawFaults(event, past);
    case "SecondGradeSealed":
      return undrawn(gradedTwice(past, event.data.judgement) === "undrawn", secondGradingSample);
    case "GradeModerated":
    case "JudgementSettled": {
      const { judgement } = event.data;
      const [next] = roundsAhead(past, judgement);
      const second = gradedTwice(past, judgement) === "undrawn" && isSecret(past, judgement);
      return undrawn(
        second || next?.applies === "undrawn",
        second ? secondGradingSample : (next?.round.id ?? ""),
      );
    }
    default:
      return undefined;
  }
}

/** What is wrong where every judgement has a proposal, and a seed can be fixed no more; undefined where nothing takes a sample. */
function seedless(past: Past): readonly string[] | undefined {
  const { rounds } = past.framework.process;
  const steps = [secondGradingSample, ...rounds.map(({ id }) => id)].filter(
    (step) => samplingFor(past.framework, step) !== undefined,
  );
  if (steps.length === 0) return undefined;
  return steps
    .filter((step) => committedFor(past, step) === undefined)
    .map((step) => `it closed the population before a seed was fixed for "${step}"`);
}

function undrawn(holds: boolean, step: string): readonly string[] | undefined {
  return holds ? [`the sample for "${step}" had not been drawn`] : undefined;
}

function drawFaults({ data }: RecordedEvent<"SampleDrawn">, past: Past): readonly string[] {
  const { id, seed, drawn } = data;
  const committed = every(past, "SampleCommitted").findLast((event) => event.data.id === id);
  if (committed === undefined) return [`no seed was fixed for "${id}"`];
  const open = populationOf(past).filter(({ commit }) => commit === undefined);
  const by = samplingFor(past.framework, committed.data.step);
  const again = by === undefined ? drawn : drawAgain(past, seed, by);
  return [
    ...(isDrawn(past, id) ? [`"${id}" had been drawn`] : []),
    ...(open.length > 0 ? [`${open.map(({ judgement }) => judgement).join(", ")} had no proposal yet`] : []),
    ...(commitmentOf(seed) === committed.data.commitment ? [] : ["the seed is not the one that was fixed"]),
    ...(again.toSorted().join() === drawn.toSorted().join()
      ? []
      : [`the seed draws ${again.join(", ") || "nothing"}, and ${drawn.join(", ") || "nothing"} was taken`]),
  ];
}

function isDrawn(past: Past, id: string): boolean {
  return every(past, "SampleDrawn").some(({ data }) => data.id === id);
}
