import { canonical, sha256Hex } from "@assay/bytes";
import { letterDigest, project } from "@assay/core";
import { letterModel, type LetterModel } from "../../letter-model.ts";
import { noted, type Check } from "../note.ts";
import type { Past } from "../past.ts";
import { memberOf } from "../persons.ts";

/**
 * The letter that went out is the letter that the record makes: its digest is worked out again from the events before it.
 * So is the content of every draft.
 */
export const letterDigested: Check = (event, past) => {
  if (event.type === "LetterIssued" || event.type === "LetterSuperseded") {
    const again = letterDigest(modelThen(past), event.data);
    const fault =
      again === event.data.digest
        ? undefined
        : `LetterDigestDiffers: it freezes ${event.data.digest}, and the letter that the record makes has ${again}`;
    return [noted("letter-digest", event, fault)];
  }
  if (event.type !== "LetterDrafted") return [];
  const { content, digest } = event.data;
  const faults = [
    ...(sha256Hex(content) === digest ? [] : ["its digest is not that of its content"]),
    ...(canonical(modelThen(past)) === content
      ? []
      : ["LetterDigestDiffers: it is not the letter that the record made then"]),
  ];
  return [noted("letter-digest", event, faults.length === 0 ? undefined : faults.join(", and "))];
};

function modelThen({ events, framework, stream }: Past): LetterModel {
  return project(letterModel, events, { framework, stream });
}

/** The letter, and every draft, is made by the template of the framework. */
export const templateKept: Check = (event, past) => {
  if (event.type !== "LetterIssued" && event.type !== "LetterSuperseded" && event.type !== "LetterDrafted")
    return [];
  const { template, version } = past.framework.letter;
  const { id, version: used } = event.data.template;
  const fault =
    id === template && used === version
      ? undefined
      : `it was made by ${id}@${used}, and the framework has ${template}@${version}`;
  return [noted("letter-template", event, fault)];
};

/** Whoever signs the letter is on the team. */
export const signatoryKnown: Check = (event, past) => {
  if (event.type !== "LetterIssued" && event.type !== "LetterSuperseded") return [];
  const { signatory } = event.data;
  const known = memberOf(past, signatory) !== undefined;
  return [
    noted("letter-signatory", event, known ? undefined : `${signatory}, who signs it, was not on the team`),
  ];
};
