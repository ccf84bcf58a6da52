import { addressKeys } from "./address.ts";

/**
 * What an address says and this page cannot read, part by part: a key that there is none of, one that is given twice or without
 * a value, an escape that stands for no letter. A sentence for each, with what the page does instead.
 */
export function addressFaults(fragment: string): readonly string[] {
  const parts = fragment
    .replace(/^#/, "")
    .split("&")
    .filter((part) => part !== "");
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  return [
    ...[...new Set(given.keys())].flatMap((key) => keyFaults(key, given.getAll(key))),
    ...parts.flatMap(escapeFaults),
  ];
}

function keyFaults(key: string, values: readonly string[]): readonly string[] {
  const [first = ""] = values;
  if (!addressKeys.some((each) => each === key)) {
    const part = first === "" ? key : `${key}=${first}`;
    return [
      `The link says ${quoted(part)}, and this page knows no ${quoted(key)}. That part is passed over; what it knows is ${addressKeys.join(", ")}.`,
    ];
  }
  if (values.length > 1) {
    return [
      `The link gives “${key}” ${values.length} times, as ${values.map(quoted).join(" and ")}. The first, ${quoted(first)}, is used.`,
    ];
  }
  if (first === "") {
    return [`The link says “${key}” and gives it no value. The page is shown as if it were not there.`];
  }
  return [];
}

/** Runs of escapes are looked at whole: a letter may take several. */
const escapes = /(?:%[\da-f]{2})+|%[^%&=\s]{0,2}/gi;

function escapeFaults(part: string): readonly string[] {
  return [...part.matchAll(escapes)].flatMap(([escape]) =>
    isText(escape)
      ? []
      : [
          `The link has ${quoted(escape)} in ${quoted(part)}, which stands for no letter: it may have been cut off or copied wrongly. It is read as it is written.`,
        ],
  );
}

function isText(escape: string): boolean {
  try {
    // What it comes to is used, or a bundler leaves the call out.
    return decodeURIComponent(escape) !== "";
  } catch {
    return false;
  }
}

/** Units: letters of an address that are told of one part. */
const toldAtMost = 60;

function quoted(text: string): string {
  return `“${text.length > toldAtMost ? `${text.slice(0, toldAtMost)}…` : text}”`;
}
