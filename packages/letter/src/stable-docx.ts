import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const properties = "docProps/core.xml";

/**
 * A Word document without the moment at which it was written: it bears the day of issue instead, or none where it has not
 * been issued, and its parts stand in one order with one date.
 */
export function stableDocx(bytes: Uint8Array, issuedOn: string | undefined): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/"));
  const stable = parts.map(([name, part]): [string, Uint8Array] => [
    name,
    name === properties ? strToU8(dated(strFromU8(part), issuedOn)) : part,
  ]);
  return zipSync(Object.fromEntries(stable.toSorted(byName)), { mtime: earliest });
}

/** The first moment that an archive can name, in whatever zone: archives keep the time of the place. */
const earliest = new Date(1980, 0, 1);

function dated(xml: string, issuedOn: string | undefined): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(issuedOn ?? "")?.[0];
  return xml.replace(
    /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g,
    (_, start: string, _name, end: string) => (day === undefined ? "" : `${start}${day}T00:00:00Z${end}`),
  );
}

/** The list of content types comes first, where readers look for it; the rest by name. */
function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  const key = (name: string): string => (name === "[Content_Types].xml" ? "" : name);
  return key(a) < key(b) ? -1 : 1;
}
