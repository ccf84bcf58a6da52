import { stream } from "./life.ts";
import type { Maker } from "./plausible.ts";

const assessment = stream;

export const afterwardsCommands: {
  readonly PublishLetter: Maker<"PublishLetter">;
  readonly ReceiveActionPlan: Maker<"ReceiveActionPlan">;
  readonly ReopenAssessment: Maker<"ReopenAssessment">;
  readonly RecordChallenge: Maker<"RecordChallenge">;
  readonly WithdrawAssessment: Maker<"WithdrawAssessment">;
  readonly EraseSubject: Maker<"EraseSubject">;
} = {
  PublishLetter: ({ at }) => ({
    type: "PublishLetter",
    assessment,
    on: at.slice(0, 10),
    where: "In the library",
  }),
  ReceiveActionPlan: ({ proceedings, fresh, at, one }) => ({
    type: "ReceiveActionPlan",
    assessment,
    id: fresh("plan", proceedings.plans),
    on: at.slice(0, 10),
    areas: [one(Object.keys(proceedings.areas)) ?? []].flat(),
  }),
  ReopenAssessment: ({ judgement }, about = judgement()) => ({
    type: "ReopenAssessment",
    assessment,
    judgements: [about],
    ground: "new-evidence",
    because: "There is more to see.",
  }),
  RecordChallenge: ({ number, at, now }) => ({
    type: "RecordChallenge",
    assessment,
    id: `challenge${number(2)}`,
    kind: "complaint",
    by: "The body",
    on: at.slice(0, 10),
    about: "A grade.",
    ...(now(2) ? { outcome: "dismissed" as const } : {}),
  }),
  WithdrawAssessment: () => ({ type: "WithdrawAssessment", assessment, because: "The body is no more." }),
  EraseSubject: ({ member }) => ({
    type: "EraseSubject",
    assessment,
    subject: member(),
    because: "A request.",
    authority: "An Act",
  }),
};
