import { describeLack, type Agreement, type Figure, type Lack } from "@assay/agreement";
import type { DeclaredScale } from "./declared-scale.ts";
import { table } from "./table.ts";

/** What a reader must know of the file beside the figures. */
interface Told {
  readonly scale: DeclaredScale;
  readonly notGraded: number;
  readonly columnsUnread: readonly string[];
}

/** The figures of an agreement as tables, with what each means. */
export function agreementText(found: Agreement, { scale, notGraded, columnsUnread }: Told): string {
  const { observed, coefficients } = found;
  const { krippendorffAlpha, ...byWeights } = coefficients;
  const figures = [
    row("exact agreement", "", observed.exact),
    row("exact or adjacent", "", observed.adjacent),
    ...measures.flatMap(({ key, title }) =>
      Object.entries(byWeights[key]).map(([weights, figure]: [string, Figure]) =>
        row(title, weights, figure),
      ),
    ),
    ...Object.entries(krippendorffAlpha).map(([level, figure]: [string, Figure]) =>
      row("Krippendorff's alpha", level, figure),
    ),
  ];
  return [
    `${counted(found.subjects, "subject")} graded by ${counted(found.raters, "grader")}: ${counted(found.ratings, "rating")}.`,
    `The scale, worst to best: ${scale.grades.join(", ")}.`,
    ...(notGraded === 0 ? [] : [`${counted(notGraded, "row")} without a grade, which counts for nothing.`]),
    ...(columnsUnread.length === 0 ? [] : [`Columns not read: ${columnsUnread.join(", ")}.`]),
    "",
    ...tables(figures),
  ].join("\n");
}

interface FigureRow {
  readonly cells: readonly string[];
  readonly lack: Lack | undefined;
  readonly name: string;
}

function row(measure: string, weights: string, figure: Figure): FigureRow {
  if ("undefined" in figure) return { name: measure, lack: figure.undefined, cells: [] };
  const { estimate, se, low, high } = figure;
  const cells = [measure, weights, shown(estimate), shown(se), `${shown(low)} to ${shown(high)}`];
  return { name: measure, lack: undefined, cells };
}

/** What can be told as a table, and of the rest each measure once with the reason; all at once where it is one reason. */
function tables(rows: readonly FigureRow[]): readonly string[] {
  const told = rows.filter(({ lack }) => lack === undefined);
  const untold = new Map(
    rows.flatMap(({ name, lack }) => (lack === undefined ? [] : [[name, lack] as const])),
  );
  const [reason, ...others] = new Set(untold.values());
  if (told.length === 0 && reason !== undefined && others.length === 0) {
    return [`Agreement cannot be told: ${describeLack(reason)}.`];
  }
  return [
    table(
      ["measure", "weights", "figure", "error", "95 % interval"],
      told.map(({ cells }) => cells),
    ),
    ...[...untold].map(([name, lack]) => `No ${name}: ${describeLack(lack)}.`),
    "",
    "What they mean:",
    ...meanings.map((meaning) => `  ${meaning}`),
  ];
}

/** Four digits for the eye; the JSON has the figures in full. */
function shown(figure: number): string {
  return figure.toFixed(4);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const measures = [
  { key: "cohenKappa", title: "Cohen's kappa" },
  { key: "congerKappa", title: "Conger's kappa" },
  { key: "fleissKappa", title: "Fleiss' kappa" },
  { key: "gwetAC", title: "Gwet's AC" },
  { key: "brennanPrediger", title: "Brennan–Prediger" },
] as const;

const meanings = [
  "exact agreement: how often two graders of one subject gave the same grade. Some of it is chance.",
  "exact or adjacent: how often their grades were the same or neighbours on the scale. Some of it is chance.",
  "The others take chance away: 1 is full agreement, 0 what chance would give, below 0 less than that.",
  "Cohen's kappa (two graders, on the subjects that both graded): chance is each grader's own habit.",
  "Conger's kappa: the same for any number of graders, and with all that each of them graded.",
  "Fleiss' kappa: chance is the habit of all graders together.",
  "Gwet's AC: chance is guessing; it stays readable where nearly all subjects have one grade, and the kappas do not.",
  "Brennan–Prediger: chance is every grade of the scale alike.",
  "Krippendorff's alpha: for any number of graders and any gaps, and corrected for few subjects.",
  "weights: unweighted counts any difference as whole; linear, quadratic and ordinal count a near miss as less.",
  "error: how far the figure is likely to be off, were other subjects drawn; the interval holds it in 95 of 100 draws.",
  "No one figure is a verdict: read the observed shares, two or more coefficients, and the width of the interval.",
];
