import { foldOwned, type RecordedEvent, type ViewContext } from "@assay/core";
import { emptyAccount, type Account, type Trace } from "./account.ts";
import { keptDraft } from "./kept-draft.ts";
import { letterChanges, type LetterChanges } from "./letter-changes.ts";
import { letterModel } from "./letter-model.ts";
import { accountRecipes } from "./recipes.ts";
import { traceFrom } from "./trace.ts";

/** A draft that was kept, and how the letter that came of it differs. */
export interface DraftChanges extends Trace {
  readonly id: string;
  readonly sent: { readonly to: string; readonly on: string } | null;
  /** The first letter issued after it; null where none was. */
  readonly letter: { readonly digest: string; readonly on: string; readonly revision: number } | null;
  /** What became another up to that letter; null where there is no letter yet, or the draft cannot be read. */
  readonly changes: LetterChanges | null;
  /** Whether the draft's content is a letter that can be compared. */
  readonly readable: boolean;
}

/** Every draft of an assessment, each against the first letter that was issued after it. */
export function draftChanges(
  events: readonly RecordedEvent[],
  context: ViewContext,
): readonly DraftChanges[] {
  const { drafts, letters } = accountAt(events, Infinity);
  return drafts.map((draft) => {
    const letter = letters.find(({ revision }) => revision > draft.revision);
    const kept = keptDraft(draft);
    const after =
      letter === undefined ? undefined : letterModel.view(accountAt(events, letter.revision), context);
    return {
      ...traceFrom(draft),
      id: draft.id,
      sent: draft.sent ?? null,
      letter:
        letter === undefined ? null : { digest: letter.digest, on: letter.on, revision: letter.revision },
      changes: kept === undefined || after === undefined ? null : letterChanges(kept, after),
      readable: kept !== undefined,
    };
  });
}

function accountAt(events: readonly RecordedEvent[], revision: number): Account {
  return foldOwned(
    accountRecipes,
    emptyAccount(),
    events.filter((event) => event.revision <= revision),
  );
}
