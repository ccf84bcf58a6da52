import type { Paint } from "./paint.ts";
import type { Trouble } from "./trouble.ts";

/** A failure as the one document that `--json` prints. */
export function troubleDocument({ code, message, where, fix, rows }: Trouble): object {
  return {
    v: 0,
    error: { code, message, where: where ?? "assay", fix, ...(rows === undefined ? {} : { rows }) },
  };
}

/** A failure as a reader of the terminal is told it: what, where, and how to mend it. */
export function troubleText({ code, message, where, fix, rows = [] }: Trouble, paint: Paint): string {
  // A failure of the core knows no file: it is told which.
  const named = where === undefined || /^assay\b/.test(where) || message.includes(where);
  const whole = message.endsWith(".") ? message : `${message}; ${fix}.`;
  const lines = [`${named ? "" : `${where}: `}${whole}`, ...rows.map(({ problem }) => problem)];
  const [first = "", ...rest] = lines;
  return `${[code === "Interrupted" ? first : paint.bad(first), ...rest].join("\n")}\n`;
}
