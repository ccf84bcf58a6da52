/** One self-contained page that replays how a grade was reached. */

export { viewPage, type PageRequest, type RecordToView } from "./view-page.ts";
export type { Opening } from "./record/payload.ts";
