import * as z from "zod";
import { textSchema } from "./identifier.ts";

/**
 * How a letter words what it says beside what was found: its marks, its table, its key, what the assessed body may do and
 * how the letter is checked. In braces stand the names that each may use; days are written out.
 */
export interface LetterWordings {
  /** How the reader is addressed. `{name}` */
  readonly salutation: string;
  /** The mark of a letter that has not been issued. */
  readonly draft: string;
  /** `{on}` */
  readonly withdrawn: string;
  /** Whose place the letter will take, and takes once it is issued. `{on}` `{digest}` */
  readonly replacing: string;
  readonly replaced: string;
  /** What is said of a record that was not made as it happened. `{provenance}` */
  readonly retold: string;

  /** The table of the grades: its heading, its caption and its columns. `{body}` `{cycle}` in the caption */
  readonly gradesHeading: string;
  readonly gradesCaption: string;
  readonly judgementColumn: string;
  readonly gradeColumn: string;
  readonly stepsColumn: string;
  readonly provenanceColumn: string;
  /** What stands where a grade would: nobody has given one; the reader may not see it; rules compute it. */
  readonly ungraded: string;
  readonly withheld: string;
  readonly derived: string;
  /** What each way of knowing means. */
  readonly documented: string;
  readonly inferred: string;
  readonly reconstructed: string;

  /** The key to the grades: its heading, what it says first, its last column, and where a descriptor was read. */
  readonly keyHeading: string;
  /** `{scale}` */
  readonly keyLead: string;
  /** `{source}` */
  readonly descriptorSource: string;
  readonly meaningColumn: string;
  /** Said of a grade for which no descriptor is known. */
  readonly noDescriptor: string;

  /** The heading over how the assessment was made, and over what its grades count for. */
  readonly basisHeading: string;
  readonly statutoryHeading: string;

  /** The assessed body's right to challenge a draft. `{issuer}` `{body}` `{days}` `{sent}` `{until}` `{calendar}` `{weekend}` `{holidays}` `{covered}` */
  readonly representationHeading: string;
  readonly representationUntil: string;
  readonly representationHow: string;
  /** How the last day was found, and which holidays moved it. */
  readonly representationCounted: string;
  readonly representationHolidays: string;
  /** Where no day can be stated: the draft has not been sent; the calendar does not reach so far. */
  readonly representationUnsent: string;
  readonly representationBeyond: string;
  /** The body has said that it will make none; the letter has been issued. */
  readonly representationWaived: string;
  readonly representationOverHeading: string;
  readonly representationOver: string;

  /** How the letter is checked. `{digest}` `{command}` */
  readonly checkHeading: string;
  readonly check: string;
  readonly checkDraft: string;
  /** By which template the letter was made. `{template}` `{version}` */
  readonly madeBy: string;
}

const some = z.exactOptional(textSchema);

/** Some of the wordings as plain JSON. */
export const letterWordingsSchema: z.ZodType<Partial<LetterWordings>> = z.strictObject({
  salutation: some,
  draft: some,
  withdrawn: some,
  replacing: some,
  replaced: some,
  retold: some,
  gradesHeading: some,
  gradesCaption: some,
  judgementColumn: some,
  gradeColumn: some,
  stepsColumn: some,
  provenanceColumn: some,
  ungraded: some,
  withheld: some,
  derived: some,
  documented: some,
  inferred: some,
  reconstructed: some,
  keyHeading: some,
  keyLead: some,
  descriptorSource: some,
  meaningColumn: some,
  noDescriptor: some,
  basisHeading: some,
  statutoryHeading: some,
  representationHeading: some,
  representationUntil: some,
  representationHow: some,
  representationCounted: some,
  representationHolidays: some,
  representationUnsent: some,
  representationBeyond: some,
  representationWaived: some,
  representationOverHeading: some,
  representationOver: some,
  checkHeading: some,
  check: some,
  checkDraft: some,
  madeBy: some,
});
