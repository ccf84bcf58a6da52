import { cohenKappa, type Figure, type ParsedRatings, type Ratings } from "./index.ts";

declare const ratings: Ratings;
const figure: Figure = cohenKappa(ratings, "linear");

export const asked: number | string = "undefined" in figure ? figure.undefined : figure.estimate;

// @ts-expect-error A figure may be missing: ask before it is read.
export type Unasked = (typeof figure)["estimate"];

// @ts-expect-error Reading may find bad ratings: ask before they are taken.
export type Unparsed = ParsedRatings["right"];

// @ts-expect-error Weights go by the names that there are.
cohenKappa(ratings, "cubic");

// @ts-expect-error Ratings that were not read against a scale are none yet.
cohenKappa([{ subject: "a", rater: "b", grade: "good" }], "linear");

// @ts-expect-error What was read is not changed.
ratings.columns.starts = new Int32Array();
