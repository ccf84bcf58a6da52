import type { Happening } from "@assay/testkit/history";
import * as act from "./happenings.ts";

/** How an assessment goes on after it was opened, stage by stage. Units: revisions, the opening being the first. */

/** 2 and 3: there is a team, and evidence. */
const begun: readonly Happening[] = [act.assigned, act.observed];
/** 4 to 6: the grades are proposed. */
const rated = [...begun, act.proposed("safety"), act.proposed("berths"), act.proposed("overall")];
/** 7 to 9: they are upheld. */
const upheld = [
  ...rated,
  act.moderated("safety", 4),
  act.moderated("berths", 5),
  act.moderated("overall", 6),
];
/** 10 to 12: they are settled. */
const settled = [...upheld, act.settled("safety", 7), act.settled("berths", 8), act.settled("overall", 9)];
/** 13 to 15: the letter is written. */
const narrated = [...settled, act.narrated("safety"), act.narrated("berths"), act.narrated("overall")];
/** 16: a draft is sent to the body. */
const drafted = [...narrated, act.drafted(15)];
/** 17: the body says that it will not challenge it. */
const answered = [...drafted, act.received("no-comment")];
/** 18: it is signed off. */
const signedOff = [...answered, act.signedOff(17)];
/** 19: it is issued. */
const issued = [...signedOff, act.issued(18)];
/** 20 to 22: a judgement is taken up again, and settled. */
const resettled = [...issued, act.reopened("safety"), act.moderated("safety", 20), act.settled("safety", 21)];
/** 23: it is signed off again. */
const resigned = [...resettled, act.signedOff(22)];

/** 4: one grade is proposed, the worst. 5: the second one is sealed. 6: they are opened, and differ too much. */
const first = [...begun, act.proposed("safety", "weak")];
const sealed = [...first, act.sealed("safety", "fine")];
const revealed = [...sealed, act.revealed("safety")];

/** 7: somebody asks about one of the grades that are proposed. */
const queried = [...rated, act.asked()];
/** 17: the body challenges the draft. */
const challenged = [...drafted, act.received("challenge")];

/** 4 and 5: samples are committed. 6 to 8: the grades are proposed. */
const committed = [...begun, act.sampleCommitted("s1", "second-grading"), act.sampleCommitted("s2", "panel")];
const closed = [...committed, act.proposed("safety"), act.proposed("berths"), act.proposed("overall")];

export type HistoryName =
  | "begun"
  | "rated"
  | "queried"
  | "upheld"
  | "settled"
  | "narrated"
  | "drafted"
  | "challenged"
  | "answered"
  | "signedOff"
  | "issued"
  | "resettled"
  | "resigned"
  | "first"
  | "sealed"
  | "revealed"
  | "committed"
  | "closed";

export const histories: Readonly<Record<HistoryName, readonly Happening[]>> = {
  begun,
  rated,
  queried,
  upheld,
  settled,
  narrated,
  drafted,
  challenged,
  answered,
  signedOff,
  issued,
  resettled,
  resigned,
  first,
  sealed,
  revealed,
  committed,
  closed,
};
