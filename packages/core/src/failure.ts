import type { RecordProblem } from "@assay/bytes";
import type { Instant } from "./instant.ts";
import type { Undecodable } from "./record/commit.ts";
import type { StoreFailure } from "./store/store.ts";

/**
 * Where a line of the record was met: its position in a log, its stream and revision as far as they are known.
 * In a file, `line` says which it is, from 1, and `position` is its place there: a file may hold a part of a log.
 */
export interface Place {
  readonly position: number;
  readonly line?: number;
  readonly stream?: string;
  readonly revision?: number;
}

/** The world's failures: what kept an answer from being given. Nothing was half-written. */
export type Failure =
  | StoreFailure
  | { readonly _tag: "RecordUndecodable"; readonly place: Place; readonly problem: Undecodable }
  | { readonly _tag: "ChainBroken"; readonly place: Place; readonly message: string }
  | { readonly _tag: "FrameworkNotInLog"; readonly digest: string; readonly stream: string }
  | {
      readonly _tag: "FrameworkDigestDiffers";
      readonly place: Place;
      readonly stated: string;
      readonly found: string;
    }
  | { readonly _tag: "RecordTooLarge"; readonly problem: RecordProblem }
  | { readonly _tag: "Conflict"; readonly stream: string; readonly revision: number }
  | { readonly _tag: "CommitIdReused"; readonly commit: string; readonly position: number }
  | { readonly _tag: "ClockAhead"; readonly at: Instant; readonly notAfter: Instant }
  | { readonly _tag: "StreamUnknown"; readonly stream: string; readonly known: readonly string[] }
  | { readonly _tag: "RandomMissing"; readonly command: string }
  | { readonly _tag: "SecretMissing"; readonly commit: string; readonly stream: string }
  /** `whole`: no line is cut in two, so that an import may let the missing seal pass. */
  | { readonly _tag: "NotSealed"; readonly message: string; readonly whole: boolean }
  | { readonly _tag: "SealBroken"; readonly line: number; readonly message: string }
  | { readonly _tag: "ImportOutOfOrder"; readonly line: number; readonly message: string };
