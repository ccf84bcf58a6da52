import { sha256Hex } from "@assay/bytes";
import type { CommandOf } from "@assay/core";
import type { Act } from "@assay/rules";
import { acting, whenOf, type Ask, type Claiming } from "./ask.ts";
import { dossierOf, givable, scaleOf, standing, stepOf, type Case, type Dossier, type Step } from "./case.ts";
import { saysInLetter, type Consequences } from "./consequence.ts";
import { drawnBy, samplingOf } from "./samples.ts";
import { departureIn } from "./standing-grades.ts";

type OnGrades =
  | "ProposeGrade"
  | "ReviseProposal"
  | "WithdrawProposal"
  | "SealSecondGrade"
  | "RevealGrades"
  | "AdjudicateGrade"
  | "ModerateGrade"
  | "SettleJudgement"
  | "CommitSample"
  | "DrawSample";

/** What accepted commands about grades and samples change, and what their events must say. */
export const gradingConsequences: Consequences<OnGrades> = {
  ProposeGrade: (ask) => {
    const { judgement, grade, because, evidence } = ask.command;
    const departure = departing(ask);
    propose(ask, departure);
    return () => ({ judgement, grade, because, evidence, ...departure, ...assisted(ask) });
  },
  ReviseProposal: (ask) => {
    const { judgement, grade, because, evidence, restsOn } = ask.command;
    const from = stepOf(dossierOf(ask.of, judgement), "proposed")?.grade;
    const departure = departing(ask);
    propose(ask, departure);
    return () => ({ judgement, from, to: grade, because, evidence, restsOn, ...departure, ...assisted(ask) });
  },
  WithdrawProposal: saysInLetter(({ of, command }) => {
    const dossier = dossierOf(of, command.judgement, true);
    dossier.steps = [];
    dossier.movedAt = of.revision;
  }),
  SealSecondGrade: (ask) => {
    const { of, command } = ask;
    const { judgement, grade, because, evidence, nonce } = command;
    const dossier = dossierOf(of, judgement, true);
    const seal: NonNullable<Dossier["seal"]> = {
      by: acting(ask),
      at: of.revision,
      grade,
      because,
      evidence,
      nonce,
    };
    dossier.seal = seal;
    dossier.graders.push(...seal.by);
    deed(ask, "secondGrade", judgement);
    return ({ commitment }) => {
      seal.commitment = nonce === undefined ? String(commitment) : sha256Hex(`${nonce}${grade}`);
      return { judgement, commitment: seal.commitment };
    };
  },
  RevealGrades: reveal,
  AdjudicateGrade: (ask) => {
    const { judgement, grade, because, evidence = [], participants = [], restsOn } = ask.command;
    const dossier = dossierOf(ask.of, judgement, true);
    const departure = departing(ask);
    giveAgain(ask, dossier, stepOf(dossier, "proposed")?.grade, departure);
    deed(ask, "adjudicate", judgement, participants);
    step(ask, dossier, { kind: "adjudicated", grade });
    const data = { judgement, to: grade, because, evidence, participants, restsOn };
    return () => ({ ...data, ...departure, ...assisted(ask) });
  },
  ModerateGrade: (ask) => {
    const {
      judgement,
      round,
      grade,
      reason,
      because,
      restsOn,
      evidence = [],
      participants = [],
    } = ask.command;
    const dossier = dossierOf(ask.of, judgement, true);
    const from = standing(dossier)?.grade;
    const departure = departing(ask);
    giveAgain(ask, dossier, from, departure);
    deed(ask, "moderate", judgement, participants);
    step(ask, dossier, { kind: "moderated", grade, round });
    const data = { judgement, round, from, to: grade, reason, because, evidence, participants, restsOn };
    return () => ({ ...data, ...departure, ...assisted(ask) });
  },
  SettleJudgement: (ask) => {
    const { judgement, restsOn } = ask.command;
    const dossier = dossierOf(ask.of, judgement, true);
    const grade = standing(dossier)?.grade;
    ask.of.contentAt = ask.of.revision;
    deed(ask, "settle", judgement);
    step(ask, dossier, { kind: "settled", grade });
    return () => ({ judgement, grade, restsOn });
  },
  CommitSample: ({ of, command: { id, step, seed } }) => {
    const sample: (typeof of.samples)[number] = { id, step, seed, told: false, drawn: [] };
    of.samples.push(sample);
    return ({ commitment }) => {
      sample.commitment = seed === undefined ? String(commitment) : sha256Hex(seed);
      return { id, step, commitment: sample.commitment };
    };
  },
  DrawSample: ({ of, command: { id } }) => {
    const sample = of.samples.find((each) => each.id === id);
    if (sample === undefined) throw new RangeError(`Cannot draw "${id}": no such sample was committed.`);
    sample.told = true;
    return (heard) => {
      const seed = sample.seed ?? String(heard["seed"]);
      sample.drawn = drawnBy(seed, of, samplingOf(of, sample.step) ?? { oneIn: 1 });
      return {
        id,
        seed: sha256Hex(seed) === sample.commitment ? seed : "of the commitment",
        drawn: sample.drawn,
      };
    };
  },
};

type Grading = Claiming & {
  readonly judgement: string;
  readonly grade: string;
  readonly departureReason?: string;
  readonly assistedBy?: readonly string[];
  readonly evidence?: readonly string[];
  readonly participants?: readonly string[];
};
type Departing = { readonly departure?: { readonly reason?: string } };

/** How a grade departs from the rules before it is given. */
function departing({ of, command: { judgement, grade, departureReason: reason } }: Ask<Grading>): Departing {
  const departure = departureIn(of, judgement, grade);
  if (departure === undefined) return {};
  return { departure: { ...departure, ...(reason === undefined ? {} : { reason }) } };
}

function assisted({ command: { assistedBy } }: Ask<Grading>): Pick<Grading, "assistedBy"> {
  return assistedBy === undefined ? {} : { assistedBy };
}

function propose(ask: Ask<Grading>, { departure }: Departing): void {
  const { of, command } = ask;
  const { judgement, grade, evidence = [] } = command;
  const dossier = dossierOf(of, judgement, true);
  if (stepOf(dossier, "proposed")?.grade !== grade) dossier.movedAt = of.revision;
  dossier.firstProposal ??= { id: "" };
  dossier.cited = [...evidence];
  dossier.reasoned = departure?.reason !== undefined;
  dossier.graders.push(...acting(ask));
  dossier.gradedAt = of.revision;
  of.contentAt = of.revision;
  deed(ask, "propose", judgement);
  step(ask, dossier, { kind: "proposed", grade });
}

/** A later step gives the grade again, or another one. */
function giveAgain(
  ask: Ask<Grading>,
  dossier: Dossier,
  from: string | undefined,
  { departure }: Departing,
): void {
  const { of, command } = ask;
  const reasoned = departure?.reason !== undefined;
  if (from === command.grade) dossier.reasoned ||= reasoned;
  else Object.assign(dossier, { reasoned, changed: true, movedAt: of.revision });
  dossier.cited.push(...(command.evidence ?? []));
  dossier.graders.push(...acting(ask), ...(command.participants ?? []));
  dossier.gradedAt = of.revision;
  of.contentAt = of.revision;
}

function reveal(ask: Ask<CommandOf<"RevealGrades">>): ReturnType<Consequences<OnGrades>["RevealGrades"]> {
  const { of, command } = ask;
  const { judgement, opened } = command;
  const dossier = dossierOf(of, judgement, true);
  const { seal } = dossier;
  const first = stepOf(dossier, "proposed")?.grade;
  if (seal === undefined || first === undefined)
    throw new RangeError(`Cannot open "${judgement}": nothing is sealed.`);
  const { grade, because, evidence } = opened ?? seal;
  const resolution = resolved(of, judgement, first, grade);
  const proposers = of.deeds.filter((each) => each.act === "propose" && each.judgement === judgement);
  const graders = [...proposers.flatMap(({ by }) => by), ...seal.by];
  dossier.cited.push(...evidence);
  // A grade was given when it was proposed or sealed, and not when it was opened.
  if (resolution.stands === grade) {
    dossier.gradedAt = resolution.stands === first ? Math.max(dossier.gradedAt, seal.at) : seal.at;
  }
  of.contentAt = of.revision;
  if (resolution.stands !== first) {
    Object.assign(dossier, { changed: true, movedAt: of.revision });
    // Where the other grade stands, nobody has given a reason for it.
    if (resolution.stands !== undefined) dossier.reasoned = false;
  }
  step(ask, dossier, { kind: "revealed", grade: resolution.stands, how: resolution.how, graders });
  return (heard) => {
    const nonce = seal.nonce ?? String((heard["second"] as { readonly nonce?: string } | undefined)?.nonce);
    const fits = sha256Hex(`${nonce}${grade}`) === seal.commitment;
    const second = { grade, because, evidence, nonce: fits ? nonce : "of the commitment" };
    return { judgement, first, second, resolution };
  };
}

/** What two grades come to. What is no grade is on no scale: nothing is near it, and a grade is always the worse. */
function resolved(
  of: Case,
  judgement: string,
  first: string,
  second: string,
): { readonly how: string; readonly stands?: string } {
  if (first === second) return { how: "agreed", stands: first };
  const { resolve, tolerance = 0 } = of.framework.process.secondGrading ?? {};
  if (resolve === "jointly") return { how: "to-agree" };
  const places = [first, second].map((key) => givable(of, judgement).indexOf(key));
  const [one = 0, other = 0] = places;
  if (resolve === "worst") return { how: "worst", stands: one < other ? first : second };
  const graded = [first, second].every((key) => scaleOf(of, judgement).includes(key));
  return resolve === "keep-first-within-tolerance" && graded && Math.abs(one - other) <= tolerance
    ? { how: "kept-first", stands: first }
    : { how: "to-adjudicate" };
}

function deed(ask: Ask<unknown>, act: Act, judgement: string, others: readonly string[] = []): void {
  ask.of.deeds.push({ act, judgement, by: [...acting(ask), ...others] });
}

function step(ask: Ask<Claiming>, { steps }: Dossier, given: Omit<Step, "revision" | "when">): void {
  steps.push({ ...given, revision: ask.of.revision, when: whenOf(ask) });
}
