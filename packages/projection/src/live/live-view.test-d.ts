import type { Commit, GradeModerated, RecordedEvent } from "@assay/core";
import type { Patch } from "immer";
import type { Account } from "../account.ts";
import type { JudgementsView } from "../judgements.ts";
import type { LiveView } from "./live-view.ts";

declare const live: LiveView<Account, JudgementsView>;

/** A change brings its event, by whose type its data are known, the moments before and after, and perhaps its commit. */
live.on("change", ({ event, before, after, commit }) => {
  const recorded: RecordedEvent = event;
  if (event.type === "GradeModerated") moderated(event.data);
  judged(before.view, after.view);
  counted(after.state.revision);
  told(commit);
  counted(recorded.revision);
});

/** Patches are there for whoever asks for them. */
live.on("change", ({ patches, inverse }) => patched(patches, inverse), { patches: true });

/** What is withheld has no event, and the views are as they are. */
live.on("withheld", ({ withheld, after }) => {
  judged(after.view, live.now.view);
  counted(withheld.revision);
});

// @ts-expect-error There are no patches where nobody asked for them.
live.on("change", ({ patches }) => patched(patches, []));
// @ts-expect-error What is withheld does not tell its event.
live.on("withheld", ({ event }) => counted(event.revision));
// @ts-expect-error A snapshot is never changed.
live.on("change", ({ after }) => (after.state.revision = 1));
// @ts-expect-error There is no such thing to listen to.
live.on("changed", () => undefined);

declare function moderated(data: GradeModerated): void;
declare function judged(before: JudgementsView, after: JudgementsView): void;
declare function counted(revision: number): void;
declare function told(commit: Commit | undefined): void;
declare function patched(patches: readonly Patch[], inverse: readonly Patch[]): void;
