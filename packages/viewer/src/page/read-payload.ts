import type { Result } from "@assay/bytes";
import type { Payload } from "../record/payload.ts";

/** Reads what was put into the page. Errors: a sentence for the reader. */
export function readPayload(text: string): Result<Payload, string> {
  const cannot = (what: string): Result<Payload, string> => ({
    _tag: "Left",
    left: `Cannot read the record in this page: ${what}; make the page again with: assay view <source> --out replay.html`,
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return cannot("it is no JSON any more, so that this file was changed or cut off");
  }
  if (!hasVersion(value)) return cannot("it does not say which shape it has");
  if (value.v !== 0) return cannot(`it has the shape ${String(value.v)}, and this page reads shape 0`);
  if (!isPayload(value)) return cannot("it is not in its shape, so that this file was changed");
  return { _tag: "Right", right: value };
}

function hasVersion(value: unknown): value is { readonly v: unknown } {
  return typeof value === "object" && value !== null && "v" in value;
}

function isPayload(value: object): value is Payload {
  const { records, opening } = value as Partial<Record<keyof Payload, unknown>>;
  return typeof opening === "object" && opening !== null && Array.isArray(records) && records.every(isRecord);
}

function isRecord(value: unknown): boolean {
  const { name, lines } = (value ?? {}) as { readonly name?: unknown; readonly lines?: unknown };
  return typeof name === "string" && Array.isArray(lines) && lines.every((line) => typeof line === "string");
}
