/** One record as a page carries it: the name of where it came from, and its lines to the byte, each without its line feed. */
export interface CarriedRecord {
  readonly name: string;
  readonly lines: readonly string[];
}

/** What a page shows until its address says otherwise. */
export interface Opening {
  readonly stream?: string;
  readonly with?: string;
}

/** Everything that is put into a page besides its code. `v` is the version of this shape. */
export interface Payload {
  readonly v: 0;
  readonly records: readonly CarriedRecord[];
  readonly opening: Opening;
}
