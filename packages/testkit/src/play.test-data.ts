import {
  decide,
  evolve,
  foldOwned,
  initialState,
  letterDigest,
  project,
  type AssessmentCommand,
  type AssessmentState,
  type RecordedEvent,
} from "@assay/core";
import { canonical, sha256Hex } from "@assay/bytes";
import { letterModel } from "@assay/projection";
import type { Framework } from "@assay/rules";

import { strict, strictStream } from "./strict-process.test-data.ts";

/** A table at which commands are decided one by one. */
export class Play {
  readonly framework: Framework = strict;
  readonly events: RecordedEvent[] = [];
  #state: AssessmentState = initialState();
  #day = "2031-04-01";
  #lastDay = "";
  #minute = 0;

  day(day: string): void {
    this.#day = day;
  }

  play(actor: string, command: AssessmentCommand, onBehalfOf?: string): void {
    if (this.#day !== this.#lastDay) this.#minute = 0;
    this.#lastDay = this.#day;
    const at = new Date(Date.parse(`${this.#day}T06:00:00.000Z`) + this.#minute * 60_000).toISOString();
    const by = { actor, at, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
    const decided = decide(this.framework)(command, this.#state, by);
    if (decided._tag === "Left") return;
    this.#minute += 1;
    for (const event of decided.right) {
      const revision = this.events.length + 1;
      const commit = `019f0000-0000-7000-8000-${revision.toString(16).padStart(12, "0")}`;
      const recorded: RecordedEvent = { ...event, stream: strictStream, revision, commit, ...by };
      this.events.push(recorded);
      this.#state = foldOwned(evolve, this.#state, [recorded]);
    }
  }

  /** The revision that an act on a judgement rests on. */
  seen(judgement: string): number {
    const last = this.events.findLast(
      ({ type, data }) =>
        (gradeTypes.has(type) && "judgement" in data && data.judgement === judgement) ||
        (type === "AssessmentReopened" && "judgements" in data && data.judgements.includes(judgement)),
    );
    return last?.revision ?? 1;
  }

  gradeOf(judgement: string): string {
    if (this.#state.current.phase === "not-opened") return "good";
    const state = this.#state.current.proceedings.judgements[judgement];
    const given = state?.moderations.at(-1) ?? state?.adjudicated ?? state?.proposal;
    return given?.grade ?? "good";
  }

  settle(delegated: boolean, judgement: string): void {
    const settling = {
      type: "SettleJudgement",
      assessment: strictStream,
      judgement,
      restsOn: this.seen(judgement),
    } as const;
    if (delegated) this.play("deputy", settling, "lead-1");
    else this.play("lead-1", settling);
  }

  /** Sends a draft, waits out the time of the body, signs off and issues. */
  send(id: string, day: string, comments: "none" | "no-comment" | "challenge"): void {
    this.day(day);
    const { framework, events } = this;
    const { template, version } = framework.letter;
    const head = (): number => events.length;
    const about = { assessment: strictStream };
    const model = (): unknown => project(letterModel, events, { framework, stream: strictStream });
    const content = canonical(model());
    const made = { template: { id: template, version }, restsOn: head() };
    this.play("inspector-1", {
      ...about,
      ...made,
      type: "DraftLetter",
      id,
      content,
      digest: sha256Hex(content),
      sent: { to: "the council", on: day },
    });
    if (comments !== "none") {
      this.day(day.replace(/\d\d$/, (end) => String(Number(end) + 3).padStart(2, "0")));
      this.play("lead-1", {
        ...about,
        type: "ReceiveRepresentation",
        id: `${id}.r`,
        nature: comments,
        from: "the council",
        on: day,
        judgements: comments === "challenge" ? ["staying-safe"] : [],
      });
      this.play("lead-1", {
        ...about,
        type: "DetermineRepresentation",
        id: `${id}.r`,
        outcome: "rejected",
        because: "Nothing new.",
        effect: { text: false, grades: [] },
      });
    }
    if (comments !== "no-comment") this.day(day < "2031-06" ? "2031-06-02" : "2031-07-31");
    this.play("lead-1", { ...about, type: "SignOffAssessment", restsOn: head() });
    const letter = { on: this.#day, signatory: "issuer-1" };
    const digest = letterDigest(model(), letter);
    const issue = { ...about, ...letter, digest, template: made.template, restsOn: head() };
    const standing = events.findLast((event) => event.type === "LetterIssued");
    if (standing === undefined) this.play("issuer-1", { ...issue, type: "IssueLetter" });
    else
      this.play("issuer-1", {
        ...issue,
        type: "SupersedeLetter",
        supersedes: standing.data.digest,
        because: "A slip.",
      });
  }
}

const gradeTypes: ReadonlySet<string> = new Set([
  "GradeProposed",
  "ProposalRevised",
  "GradesRevealed",
  "GradeAdjudicated",
  "GradeModerated",
  "JudgementSettled",
]);
