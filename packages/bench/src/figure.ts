/** A ratio that was measured, and the bar that it is held against. */
export interface Figure {
  readonly what: string;
  readonly ratio: number;
  readonly bar: number;
}

/** A figure as a line: the ratio, its bar, whether it is reached, and what was measured. */
export function describeFigure({ what, ratio, bar }: Figure): string {
  // Where little is asked for, tenths would hide it.
  const digits = bar < 0.1 ? 2 : 1;
  return `${ratio.toFixed(digits + 1).padStart(6)}  (bar ${bar.toFixed(digits)}, ${ratio >= bar ? "reached" : "missed"})  ${what}`;
}
