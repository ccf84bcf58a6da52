/** A ratio that was measured, and the bar that it is held against. */
export interface Figure {
  readonly what: string;
  readonly ratio: number;
  readonly bar: number;
}

/** A figure as a line: the ratio, its bar, whether it is reached, and what was measured. */
export function describeFigure({ what, ratio, bar }: Figure): string {
  return `${ratio.toFixed(2).padStart(6)}  (bar ${bar.toFixed(1)}, ${ratio >= bar ? "reached" : "missed"})  ${what}`;
}
