import { canonical } from "@assay/bytes";
import type { Command, EventType, Giver } from "@assay/core";

/** What the auditor remembers of an accepted command. */
interface Remembered {
  readonly request: string;
  /** The bytes that the command gave; undefined where it gave none, or the ledger drew them. */
  readonly secret: string | undefined;
  readonly keepsSecret: boolean;
  readonly type: EventType;
  readonly revision: number;
  readonly at: string;
}

/** The accepted commands by their commit ids, as far back as anybody gives one again. */
export interface AnsweredBefore {
  readonly find: (commit: string | undefined) => Remembered | undefined;
  readonly put: (
    commit: string,
    command: Command,
    by: Giver,
    answer: Pick<Remembered, "type" | "revision" | "at">,
  ) => void;
  /** Whether a command is the one that was given before; the bytes that a ledger draws again are those that it kept. */
  readonly isSame: (before: Remembered, command: Command, by: Giver, vaultLost: boolean) => boolean;
}

/** How many are remembered. */
const rememberedMax = 20_000;

export function answeredBefore(): AnsweredBefore {
  const byCommit = new Map<string, Remembered>();
  return {
    find: (commit) => (commit === undefined ? undefined : byCommit.get(commit)),
    put(commit, command, by, { type, revision, at }) {
      const keepsSecret = drawsSecret(command);
      const request = requestOf(command, by);
      byCommit.set(commit, { request, secret: secretOf(command), keepsSecret, type, revision, at });
      const [oldest] = byCommit.keys();
      if (byCommit.size > rememberedMax && oldest !== undefined) byCommit.delete(oldest);
    },
    isSame(before, command, by, vaultLost) {
      if (before.request !== requestOf(command, by)) return false;
      if (!before.keepsSecret) return true;
      const secret = secretOf(command);
      return secret === undefined ? !vaultLost : secret === before.secret;
    },
  };
}

/** Whether the ledger draws random bytes for a command that gives none. */
export function drawsSecret(command: Command): boolean {
  return command.type === "SealSecondGrade" || command.type === "CommitSample";
}

/** The bytes that a command gives which hides a grade or commits to a sample. */
export function secretOf(command: Command): string | undefined {
  if (command.type === "SealSecondGrade") return command.nonce;
  return command.type === "CommitSample" ? command.seed : undefined;
}

function requestOf(command: Command, { actor, onBehalfOf = "" }: Giver): string {
  const { nonce: _nonce, ...rest }: Command & { readonly nonce?: string } =
    command.type === "SealSecondGrade" ? command : { ...command };
  const { seed: _seed, ...bare }: typeof rest & { readonly seed?: string } = rest;
  return canonical({ command: command.type === "CommitSample" ? bare : rest, actor, onBehalfOf });
}
