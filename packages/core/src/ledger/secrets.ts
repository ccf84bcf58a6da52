import { isLeft, left, right, type Either } from "fp-ts/lib/Either.js";
import type { Command, OpenedSeal, RevealGrades, SealSecondGrade } from "../command/commands.ts";
import { withheldText } from "../event/marked.ts";
import type { Failure } from "../failure.ts";
import type { Random } from "../instant.ts";
import { own } from "../own.ts";
import { judgementState, proceedingsOf, type AssessmentState } from "../state.ts";
import type { Store } from "../store/store.ts";

/** A command with what the ledger fills in, and what is to be kept beside the log once it is committed. */
export interface Completed {
  readonly command: Command;
  /** What makes two requests the same: with the bytes that hide a grade, or else its digest would tell the grade. */
  readonly request: Command;
  readonly secret?: string;
  /** What was sealed, where a caller opens it himself and the store still keeps it. */
  readonly kept?: OpenedSeal;
}

/** What is needed to complete a command. */
export interface Vault {
  readonly store: Store;
  readonly log: string;
  readonly random: Random | undefined;
}

/** How many random bytes hide a grade, or make a seed. */
const nonceSizeBytes = 32;

/**
 * Fills in what only a ledger knows: the random bytes that hide a grade or make a seed, and what was sealed before. A
 * command that is given again under its commit id is completed as the first time, so that it is the same request.
 */
export async function complete(
  vault: Vault,
  command: Command,
  state: AssessmentState,
  commit: string | undefined,
): Promise<Either<Failure, Completed>> {
  switch (command.type) {
    case "SealSecondGrade": {
      if (command.nonce !== undefined) return right({ command, request: command, secret: secretOf(command) });
      const known = await keptBefore(vault, commit);
      if (isLeft(known)) return known;
      const before = opening(known.right ?? "{}").nonce;
      const nonce = before === undefined ? freshNonce(vault, command.type) : right(before);
      if (isLeft(nonce)) return nonce;
      const sealed = { ...command, nonce: nonce.right };
      return right({ command: sealed, request: sealed, secret: secretOf(sealed) });
    }
    case "CommitSample": {
      if (command.seed !== undefined) {
        return right({ command, request: command, secret: secretSeed(command.seed) });
      }
      const known = await keptBefore(vault, commit);
      if (isLeft(known)) return known;
      const before = seedIn(known.right ?? "{}");
      const seed = before === undefined ? freshNonce(vault, command.type) : right(before);
      if (isLeft(seed)) return seed;
      const committing = { ...command, seed: seed.right };
      return right({ command: committing, request: committing, secret: secretSeed(seed.right) });
    }
    case "RevealGrades":
      return command.opened === undefined
        ? opened(vault, command, state)
        : openedByCaller(vault, command, state);
    case "DrawSample": {
      const sealed = own(proceedingsOf(state).samples, command.id)?.commit;
      if (command.seed !== undefined || sealed === undefined) return right({ command, request: command });
      const secret = await kept(vault, sealed, command.assessment);
      if (isLeft(secret)) return secret;
      const seed = seedIn(secret.right);
      return right({ command: { ...command, ...(seed === undefined ? {} : { seed }) }, request: command });
    }
    default:
      return right({ command, request: command });
  }
}

/** A command as others may be told of it: a grade that was to be sealed is withheld, with all that would tell it. */
export function withoutSecret(command: Command): Command {
  if (command.type !== "SealSecondGrade") return command;
  const { nonce: _nonce, ...told } = command;
  return { ...told, grade: withheldText, because: withheldText, evidence: [] };
}

async function opened(
  vault: Vault,
  command: RevealGrades,
  state: AssessmentState,
): Promise<Either<Failure, Completed>> {
  const { seal } = judgementState(proceedingsOf(state), command.judgement);
  if (seal === undefined) return right({ command, request: command });
  const secret = await kept(vault, seal.commit, command.assessment);
  return isLeft(secret)
    ? secret
    : right({ command: { ...command, opened: opening(secret.right) }, request: command });
}

/** A caller may open what this store never kept. What it keeps, the caller's opening is held against, to the word. */
async function openedByCaller(
  vault: Vault,
  command: RevealGrades,
  state: AssessmentState,
): Promise<Either<Failure, Completed>> {
  const { seal } = judgementState(proceedingsOf(state), command.judgement);
  const secret = await keptBefore(vault, seal?.commit);
  if (isLeft(secret)) return secret;
  const kept = secret.right === undefined ? {} : { kept: opening(secret.right) };
  return right({ command, request: command, ...kept });
}

function secretOf({ grade, because, evidence, nonce = "" }: SealSecondGrade): string {
  return JSON.stringify({ grade, because, evidence, nonce } satisfies OpenedSeal);
}

function secretSeed(seed: string): string {
  return JSON.stringify({ seed });
}

/** What was kept for a seal is what `secretOf` made; for a commit of another kind it lacks the nonce. */
function opening(secret: string): OpenedSeal {
  return JSON.parse(secret) as OpenedSeal;
}

/** What was kept for a sample is what `secretSeed` made; for a commit of another kind it lacks the seed. */
function seedIn(secret: string): string | undefined {
  return (JSON.parse(secret) as { readonly seed?: string }).seed;
}

async function keptBefore(
  { store, log }: Vault,
  commit: string | undefined,
): Promise<Either<Failure, string | undefined>> {
  return commit === undefined ? right(undefined) : store.sealed(log, commit)();
}

async function kept({ store, log }: Vault, commit: string, stream: string): Promise<Either<Failure, string>> {
  const secret = await store.sealed(log, commit)();
  if (isLeft(secret)) return secret;
  return secret.right === undefined ? left({ _tag: "SecretMissing", commit, stream }) : right(secret.right);
}

function freshNonce({ random }: Vault, command: string): Either<Failure, string> {
  if (random === undefined) return left({ _tag: "RandomMissing", command });
  const bytes = [...random(nonceSizeBytes)];
  return right(bytes.map((byte) => byte.toString(16).padStart(2, "0")).join(""));
}
