/** Whether a step of the process applies to a judgement; `undrawn` where a sample decides that has not been drawn. */
export type Applies = "yes" | "no" | "undrawn";
