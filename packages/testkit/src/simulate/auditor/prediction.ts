import type { Command, EventType, Failure, Giver, RefusalTag } from "@assay/core";
import type { Expected } from "./consequence.ts";

/** A command as it is given to the ledger. `malformed` says that it was deformed on purpose, so that it is no command. */
export interface Request {
  readonly command: Command;
  readonly by: Giver;
  readonly malformed?: true;
}

/** What the world does while a command is answered. */
export interface World {
  /** What the clocks of the ledger and of the store say. */
  readonly ledgerAt: string;
  readonly storeAt: string;
  /** Whether the store fails to append, or has lost what was kept beside the log. */
  readonly storageFails: boolean;
  readonly vaultLost: boolean;
  /** Whether the ledger has anything to draw random bytes from. */
  readonly hasRandom: boolean;
}

/** The event that a command is to bring about. */
export interface Accepted {
  readonly _tag: "Accepted";
  readonly type: EventType;
  readonly revision: number;
  readonly at: string;
  readonly data: Expected;
  /** Told under which commit it was recorded. */
  readonly hear: (commit: string) => void;
}

/** The answer of an earlier command, again. */
interface Repeated {
  readonly _tag: "Repeated";
  readonly type: EventType;
  readonly revision: number;
  readonly at: string;
}

/** What the auditor says that the ledger will answer. */
export type Prediction =
  | Accepted
  | Repeated
  | { readonly _tag: "Refused"; readonly refusal: RefusalTag }
  | { readonly _tag: "Failed"; readonly failure: Failure["_tag"] };

export const refused = (refusal: RefusalTag): Prediction => ({ _tag: "Refused", refusal });
export const failed = (failure: Failure["_tag"]): Prediction => ({ _tag: "Failed", failure });
