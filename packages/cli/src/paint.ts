import picocolors from "picocolors";

/** The few colours that `assay` uses; each leaves the text as it is where colour is off. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
}

/** Colours, or none. */
export function paintIn(colour: boolean): Paint {
  const { bold, green, red } = picocolors.createColors(colour);
  return { strong: bold, good: green, bad: red };
}

/** Whether colour may go to a stream: a terminal that is not dumb, whose user has not said no. */
export function takesColour(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const { NO_COLOR = "", TERM = "" } = environment;
  return stream.isTTY === true && NO_COLOR === "" && TERM !== "dumb";
}
