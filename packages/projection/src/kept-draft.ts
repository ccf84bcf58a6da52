import type { Account } from "./account.ts";
import type { ComparableLetter } from "./letter-changes.ts";

/**
 * The letter that a draft holds in content, or undefined where its content is no letter that this release can read: it
 * may have been withheld, or written by another projection.
 */
export function keptDraft({ content }: Account["drafts"][number]): ComparableLetter | undefined {
  let read: unknown;
  try {
    read = JSON.parse(content);
  } catch {
    return undefined;
  }
  return isComparable(read) ? read : undefined;
}

function isComparable(value: unknown): value is ComparableLetter {
  return (
    isRecord(value) &&
    typeof value["title"] === "string" &&
    isListOf(value["introduction"], isText) &&
    isListOf(value["statutory"], isText) &&
    isListOf(value["sections"], isSection)
  );
}

function isSection(value: unknown): boolean {
  if (!isRecord(value) || !isText(value["judgement"]) || !isText(value["heading"])) return false;
  const { gradeLine, areas } = value;
  return (
    (gradeLine === null || isText(gradeLine)) &&
    isListOf(value["paragraphs"], isItem) &&
    (areas === null || (isRecord(areas) && isListOf(areas["items"], isItem)))
  );
}

function isItem(value: unknown): boolean {
  return isRecord(value) && isText(value["text"]);
}

function isListOf(value: unknown, isEach: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isEach);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
