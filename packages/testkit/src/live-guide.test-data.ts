import { describeFailure, describeRefusal, type Ledger } from "@assay/core";
import {
  caseload,
  judgements,
  liveView,
  liveViews,
  snapshotsOf,
  status,
  whatIf,
  type Case,
  type JudgementsView,
  type LiveView,
} from "@assay/projection";

/** What the guide shows and announces. */
export interface Screen {
  readonly show: (view: JudgementsView) => void;
  readonly announce: (text: string) => void;
  readonly send: (patches: readonly unknown[]) => void;
}

/** The code of the guide to live views, as it stands there. `act` is what happens meanwhile. */
export async function liveGuide(
  ledger: Ledger,
  { show, announce, send }: Screen,
  act: () => Promise<void>,
): Promise<{ readonly cases: readonly Case[]; readonly theirs: LiveView<unknown, JudgementsView> }> {
  const opened = await liveView(ledger, judgements, "northmere-2031")();
  if (opened._tag === "Left") throw new Error(describeFailure(opened.left));
  const live = opened.right;

  show(live.now.view);
  live.on("change", ({ event, before, after }) => {
    if (event.type === "GradeModerated") announce(`${event.data.judgement}: now ${event.data.to}`);
    if (before.view.letter !== after.view.letter) announce("a letter");
    show(after.view);
  });

  live.on("change", ({ patches }) => send(patches), { patches: true });

  const theirs = await liveView(ledger, judgements, "northmere-2031", { as: "second-grader-1" })();
  if (theirs._tag === "Left") throw new Error(describeFailure(theirs.left));

  const all = await liveViews(ledger, status)();
  if (all._tag === "Left") throw new Error(describeFailure(all.left));
  const cases = (at: string): readonly Case[] =>
    caseload(
      Object.values(all.right.now).map(({ stream, framework, state }) => ({
        stream,
        framework,
        account: state,
      })),
      at,
    );
  all.right.on("change", ({ event }) => announce(`${event.stream}: ${event.type}`));
  all.right.on("opened", ({ stream }) => announce(`${stream} was opened`));
  await act();

  const read = await ledger.read("northmere-2031")();
  if (read._tag === "Left") throw new Error(describeFailure(read.left));
  const moments = snapshotsOf(judgements, read.right);
  for (let revision = 0; revision <= moments.last; revision += 1) show(moments.at(revision).view);

  const by = { actor: "moderator-2", at: "2031-05-02T09:00:00.000Z" };
  const { view, refused } = whatIf(judgements, read.right, [
    { judgement: "staying-safe", grade: "inadequate", by },
  ]);
  show(view);
  for (const { command, refusal } of refused) announce(describeRefusal(refusal, command));
  live.close();
  all.right.close();
  return { cases: cases(by.at), theirs: theirs.right };
}
