import { sha256Hex } from "@assay/bytes";
import { textOf } from "../record/carry-record.ts";
import type { CarriedRecord } from "../record/payload.ts";

/**
 * Has the browser hash what stands above the closing line of a record, beside the page's thread and faster than a script.
 * Gives a hash that knows the answer for just that text; where the browser does not offer it, or for another text, it is
 * worked out here.
 */
export async function hashAhead(record: CarriedRecord): Promise<(text: string) => string> {
  // Offered to pages from files and to those that were served safely.
  if (!isSecureContext) return sha256Hex;
  const body = textOf({ ...record, lines: record.lines.slice(0, -1) });
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(body));
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return (text) => (text === body ? hash : sha256Hex(text));
}
