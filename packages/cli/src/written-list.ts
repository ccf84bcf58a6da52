import { usage } from "./trouble.ts";

/** Words with commas between them, as `e1,e2`; none where the option is left out. */
export function listOf(written: string | undefined): readonly string[] {
  return (written ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** The same, where a command leaves out what is not said; undefined where the option is. */
export function listIfGiven(written: string | undefined): readonly string[] | undefined {
  return written === undefined ? undefined : listOf(written);
}

/** A revision, as `r57` or `57`; undefined where the option is left out. */
export function revisionIn(written: string | undefined, option: string): number | undefined {
  if (written === undefined) return undefined;
  const digits = /^r?([1-9]\d{0,14})$/.exec(written)?.[1];
  if (digits !== undefined) return Number(digits);
  throw usage(`Cannot rest on "${written}": it is no revision`, "give one like r57", option);
}
