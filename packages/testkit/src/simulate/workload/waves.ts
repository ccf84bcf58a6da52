import type { Auditor } from "../auditor/auditor.ts";
import { summaryOfCase } from "../auditor/summary.ts";
import type { Prediction, Request, World } from "../auditor/prediction.ts";
import { dice } from "../dice.ts";
import { noCommitId } from "./deformed.ts";
import { requests } from "./requests.ts";
import { rota, type Turn } from "./rota.ts";

/** A command that is about to be given, with the answer that it will have. */
export interface Foretold {
  /** Units: counts from 0, in the order in which commands are given. */
  readonly index: number;
  readonly request: Request;
  readonly prediction: Prediction;
}

/** Commands that are given at once, before any of them is answered, and what the world does meanwhile. */
interface Wave {
  readonly commands: readonly Foretold[];
  readonly world: World;
  /** One that another ledger over the same store executes before. */
  readonly stranger: Foretold | undefined;
  /** Whether the ledger is opened again before. */
  readonly restart: boolean;
}

/** A seeded stream of waves; every choice depends on the seed, and on what the auditor keeps. */
export interface Workload {
  readonly next: (room: number) => Wave;
  /** Tells under which commit a command was accepted, so that it can be given again. */
  readonly heard: (request: Request, commit: string) => void;
  /** Where assessments had come to that are no longer worked on. */
  readonly closed: ReadonlyMap<string, string>;
}

const atOnce = 50;
const waveMax = 12;
/** How many commands back one may be given again. */
const ringMax = 600;

export function workload(seed: number, audit: Auditor): Workload {
  const thrown = dice(seed);
  const make = requests(thrown);
  const cases = rota(thrown, audit.cases, atOnce);
  const closed = new Map<string, string>();
  const ring: Request[] = [];
  let now = Date.parse("2031-01-06T09:00:00.000Z");
  let hasRandom = true;
  let index = 0;

  const foretold = (request: Request, prediction: Prediction): Foretold => {
    index += 1;
    return { index: index - 1, request, prediction };
  };

  function worldNow(): World {
    const at = (offset: number): string => new Date(now + offset).toISOString();
    const calm = { ledgerAt: at(0), storeAt: at(0), storageFails: false, vaultLost: false, hasRandom };
    switch (thrown.below(40)) {
      case 0:
        return { ...calm, ledgerAt: at(60_000) };
      case 1:
        // Once the ledger has heard of a time it does not go back; before that its answer would depend on the order.
        return audit.clockLags() ? calm : { ...calm, ledgerAt: at(-3_600_000) };
      case 2:
        return { ...calm, storageFails: true };
      case 3:
        return { ...calm, vaultLost: true };
      default:
        return calm;
    }
  }

  /** One of another assessment's commands, or of this one's, given again or under an id that was used before. */
  function again(turn: Turn, request: Request): Request {
    if (ring.length === 0 || request.by.commit === noCommitId || !thrown.onceIn(16)) return request;
    const before = thrown.pick(ring);
    if (thrown.onceIn(3) && before.by.commit !== undefined) {
      return { ...request, by: { ...request.by, commit: before.by.commit } };
    }
    const named = "assessment" in before.command ? before.command.assessment : turn.name;
    return cases.turns.some(({ name }) => name === named) ? before : request;
  }

  function next(room: number): Wave {
    now += 60_000 * (1 + thrown.below(25));
    for (const name of cases.renew()) {
      const of = audit.cases.get(name);
      if (of !== undefined) closed.set(name, summaryOfCase(of));
      audit.close(name);
    }
    const restart = thrown.onceIn(150);
    if (restart) {
      hasRandom = !thrown.onceIn(4);
      audit.reopened();
    }
    const stranger = thrown.onceIn(60) ? strangersAct() : undefined;
    const world = worldNow();
    const left = room - (stranger === undefined ? 0 : 1);
    return { commands: commandsIn(world, 1 + thrown.below(waveMax), left), world, stranger, restart };
  }

  /** Commands for a wave of a size, or the first of them where there is less room: they are the same. */
  function commandsIn(world: World, size: number, room: number): readonly Foretold[] {
    const commands: Foretold[] = [];
    const focus = thrown.pick(cases.turns);
    const full = new Set<string>();
    const usedBy = new Map<string, string>();
    const adopts = thrown.onceIn(200);
    const isCalm = world.ledgerAt === world.storeAt && !world.storageFails;
    // A command that must not be in flight beside another is drawn anew, so that a wave can come out shorter.
    for (let tries = 0; commands.length < Math.min(size, room) && tries < 3 * size; tries += 1) {
      const turn = thrown.onceIn(3) ? focus : thrown.pick(cases.turns);
      const request =
        adopts && tries === 0
          ? make.adopting()
          : again(turn, make.about(cases.caseOf(turn), turn, world.storeAt));
      const stream =
        request.malformed !== true && "assessment" in request.command ? request.command.assessment : "";
      const { commit } = request.by;
      if (full.has(stream) || (commit !== undefined && (usedBy.get(commit) ?? stream) !== stream)) continue;
      const alone = entersFramework(request);
      if (alone && (commands.length > 0 || !isCalm)) continue;
      turn.asked += 1;
      const prediction = audit.predict(request, world);
      commands.push(foretold(request, prediction));
      if (request.malformed !== true && commit !== undefined) {
        usedBy.set(commit, stream);
        remember(request);
      }
      // What was drawn is known once the answer is.
      if (prediction._tag === "Accepted" && request.command.type === "DrawSample") full.add(stream);
      if (alone) break;
    }
    return commands;
  }

  /** Whether a command brings a framework into the log: what others are answered may depend on it. */
  function entersFramework({ command, malformed }: Request): boolean {
    if (malformed === true) return false;
    if (command.type === "AdoptFramework") return true;
    const digest =
      command.type === "OpenAssessment"
        ? command.framework.digest
        : command.type === "ReplaceFramework"
          ? command.to.digest
          : "";
    return audit.definitions.find(digest) !== undefined && !audit.definitions.isAdopted(digest);
  }

  /** Somebody else adds a file to an assessment over the same store; the ledger under test does not read it at once. */
  function strangersAct(): Foretold | undefined {
    const turn = thrown.pick(cases.turns);
    const of = cases.caseOf(turn);
    if (of.revision === 0 || audit.clockLags()) return undefined;
    const request: Request = {
      command: {
        type: "AddAttachment",
        assessment: of.name,
        id: `strange-${index}`,
        name: "photo.jpg",
        mediaType: "image/jpeg",
        sizeBytes: 1,
        digest: "e".repeat(64),
      },
      by: { actor: "inspector-1" },
    };
    const at = new Date(now).toISOString();
    const world = { ledgerAt: at, storeAt: at, storageFails: false, vaultLost: false, hasRandom: true };
    return foretold(
      request,
      audit.asStranger(() => audit.predict(request, world)),
    );
  }

  function remember(request: Request): void {
    ring.push(request);
    if (ring.length > ringMax) ring.shift();
  }

  return {
    next,
    closed,
    heard(request, commit) {
      if (request.by.commit === undefined && "assessment" in request.command) {
        remember({ ...request, by: { ...request.by, commit } });
      }
    },
  };
}
