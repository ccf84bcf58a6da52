/** Told that a log has grown. A hint and no more: whoever hears it reads the log from where it last was. */
export type Hint = (log: string) => void;

/** The hints of one store: who wants to hear of which log. */
export interface Hints {
  readonly subscribe: (log: string, hint: Hint) => () => void;
  readonly grown: (log: string) => void;
}

export function hints(): Hints {
  const listening = new Map<string, Set<Hint>>();
  return {
    subscribe(log, hint) {
      const those = listening.get(log) ?? new Set();
      listening.set(log, those.add(hint));
      return () => void those.delete(hint);
    },
    grown(log) {
      for (const hint of listening.get(log) ?? []) void tell(hint, log);
    },
  };
}

/** Apart from the append, which has been answered for: what a hint throws reaches the platform as unhandled. */
async function tell(hint: Hint, log: string): Promise<void> {
  await Promise.resolve();
  hint(log);
}
