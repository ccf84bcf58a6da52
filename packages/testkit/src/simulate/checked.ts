import { canonical } from "@assay/bytes";
import type { Answer } from "@assay/core";
import type { Prediction, Request } from "./auditor/prediction.ts";

/** Whether a ledger answered as the auditor had foretold; what could not be foreseen is told to the auditor. */
export function isAsForetold(prediction: Prediction, request: Request, answer: Answer): boolean {
  if (prediction._tag === "Refused") {
    return (
      answer._tag === "Left" &&
      answer.left._tag === "Refused" &&
      answer.left.refusal._tag === prediction.refusal
    );
  }
  if (prediction._tag === "Failed") {
    return (
      answer._tag === "Left" &&
      answer.left._tag === "Failed" &&
      answer.left.failure._tag === prediction.failure
    );
  }
  if (answer._tag === "Left") return false;
  const [event, ...others] = answer.right.events;
  if (event === undefined || others.length > 0) return false;
  const { commit } = answer.right;
  const { by, command } = request;
  const isSame =
    event.type === prediction.type &&
    event.revision === prediction.revision &&
    event.at === prediction.at &&
    event.actor === by.actor &&
    event.onBehalfOf === by.onBehalfOf &&
    event.occurred === command.occurred &&
    event.provenance === command.provenance &&
    (by.commit === undefined || by.commit === commit.commit) &&
    (!("assessment" in command) || commit.stream === command.assessment);
  if (!isSame || prediction._tag === "Repeated") return isSame;
  // Events carry plain data, which JSON holds.
  const expected = prediction.data(event.data as unknown as Readonly<Record<string, unknown>>);
  prediction.hear(commit.commit);
  return canonical(event.data) === canonical(expected);
}

/** What a ledger answered, in short. */
export function inShort(answer: Answer): object {
  if (answer._tag === "Left") return answer.left;
  return { _tag: "Committed", events: answer.right.events };
}

/** What the auditor foretold, in short. */
export function foretoldInShort(prediction: Prediction): object {
  if (prediction._tag !== "Accepted") return prediction;
  const { _tag, type, revision, at, data } = prediction;
  return { _tag, type, revision, at, data: data({}) };
}
