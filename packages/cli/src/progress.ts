/** Tells how far long work has come. */
export interface Progress {
  /** So much of the whole is done; told only once the work has taken a while. */
  readonly tell: (doing: string, done: number, whole: number) => void;
}

/** Work that takes less than this says nothing. */
const quietMs = 500;
const betweenMs = 100;

/** Progress that nobody sees. */
export const silent: Progress = { tell: () => undefined };

/** Progress in one line that is written over; `clear` takes it away. */
export function progressLine(
  write: (text: string) => void,
  nowMs: () => number,
): Progress & { readonly clear: () => void } {
  const startMs = nowMs();
  let toldMs = -Infinity;
  let shown = false;
  return {
    tell: (doing, done, whole) => {
      const now = nowMs();
      if (now - startMs < quietMs || now - toldMs < betweenMs) return;
      toldMs = now;
      shown = true;
      write(`\r\u001B[K${doing}: ${done} of ${whole}`);
    },
    clear: () => {
      if (shown) write("\r\u001B[K");
      shown = false;
    },
  };
}
