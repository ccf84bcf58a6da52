import type { Act } from "@assay/rules";
import { castDraft, type Draft } from "immer";
import type { RecordedEvent } from "../event/catalogue.ts";
import { own } from "../own.ts";
import { emptyProceedings, type AssessmentState, type EvidenceState, type Proceedings } from "../state.ts";
import { actorsOf } from "./trace.ts";

/** What events do to the proceedings as a whole. */

/** Notes how far the stream has come. History that begins without an opening is given empty proceedings, and so goes on. */
export function witness(draft: Draft<AssessmentState>, event: RecordedEvent): Draft<Proceedings> {
  if (draft.current.phase === "not-opened") {
    draft.current = { phase: "open", proceedings: castDraft(emptyProceedings()) };
  }
  draft.current.proceedings.revision = event.revision;
  return draft.current.proceedings;
}

/** The same for an event that changes what the letter says. */
export function content(draft: Draft<AssessmentState>, event: RecordedEvent): Draft<Proceedings> {
  const proceedings = witness(draft, event);
  proceedings.contentAt = event.revision;
  return proceedings;
}

export function didAll(proceedings: Draft<Proceedings>, act: Act, event: RecordedEvent): void {
  proceedings.did[act] = [...(proceedings.did[act] ?? []), ...actorsOf(event)];
}

/** From now on two actor ids are one person's, and so are all ids that either shares its person with. */
export function makeOne({ persons }: Draft<Proceedings>, actor: string, other: string): void {
  const name = own(persons, other) ?? other;
  const before = own(persons, actor) ?? actor;
  for (const [id, person] of Object.entries(persons)) if (person === before) persons[id] = name;
  persons[actor] = name;
  persons[other] = name;
}

export function evidenceIn(
  proceedings: Draft<Proceedings>,
  event: RecordedEvent & { data: { readonly id: string } },
): Draft<EvidenceState> {
  const { id } = event.data;
  if (!Object.hasOwn(proceedings.evidence, id)) {
    proceedings.evidence[id] = recordedEvidence(event);
  }
  // Read back, so that under immer the caller changes the draft and not the plain object just put in.
  return proceedings.evidence[id] as Draft<EvidenceState>;
}

/** Evidence as it is recorded. Hot: most events of a stream are of this kind, so that it spreads nothing. */
export function recordedEvidence({ at, occurred }: RecordedEvent): EvidenceState {
  return occurred === undefined
    ? { at, changedAt: 0, withdrawn: false }
    : { at, occurred, changedAt: 0, withdrawn: false };
}
