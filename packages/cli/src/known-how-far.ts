import {
  type Framework,
  type Rule,
  rowsOf,
  type Source,
  type SourceStatus,
  type Strength,
} from "@assay/rules";
import * as z from "zod";

const statuses: readonly SourceStatus[] = ["documented", "observed", "inferred", "assumption"];

/** Where one rule, or one row of a rule, was read, and how strongly it binds. */
export interface KnownRule extends Source {
  readonly rule: string;
  readonly row?: string;
  readonly judgement: string;
  readonly strength: Strength;
}

/** A rule's or row's source, as `assay check` prints it. */
export const knownRuleSchema: z.ZodType = z.strictObject({
  rule: z.string(),
  row: z.string().optional(),
  judgement: z.string(),
  strength: z.enum(["must", "normally", "likely"]),
  status: z.enum(statuses),
  cases: z.int().optional(),
  exceptions: z.int().optional(),
  cite: z.string(),
  url: z.string().optional(),
});

/** How many rules have which status; a rule with rows counts by them, for it is they that give grades. */
export type KnownHowFar = Readonly<Record<SourceStatus, number>>;

/** How many rules have which status, as documents print it. */
export const knownHowFarSchema: z.ZodType = z.strictObject({
  documented: z.int(),
  observed: z.int(),
  inferred: z.int(),
  assumption: z.int(),
});

/** Every rule of a framework with its source, or in its place every row that it has. */
export function knownRules({ rules }: Framework): readonly KnownRule[] {
  return rules.flatMap((rule: Rule): readonly KnownRule[] => {
    const { id, judgement, strength, source } = rule;
    const rows = rule.kind === "aggregate" ? rowsOf(rule.aggregate) : [];
    if (rows.length === 0) return [{ rule: id, judgement, strength, ...source }];
    return rows.map((row) => ({
      rule: id,
      row: row.id,
      judgement,
      strength: row.strength ?? strength,
      ...row.source,
    }));
  });
}

/** The rules of a framework by their status. */
export function knownHowFar(framework: Framework): KnownHowFar {
  const known = knownRules(framework);
  const having = (status: SourceStatus): number => known.filter((each) => each.status === status).length;
  return {
    documented: having("documented"),
    observed: having("observed"),
    inferred: having("inferred"),
    assumption: having("assumption"),
  };
}

/** The counts in words: `18 documented, 1 inferred`. */
export function knownInWords(counts: KnownHowFar): string {
  return (
    statuses
      .filter((status) => counts[status] > 0)
      .map((status) => `${counts[status]} ${status}`)
      .join(", ") || "none"
  );
}

/** How far frameworks are known that figures are told of, in one line. */
export function knownLine(...frameworks: readonly Framework[]): string {
  const each = frameworks.map(
    (framework) => `${framework.id}@${framework.edition} ${knownInWords(knownHowFar(framework))}`,
  );
  return `How far the rules and rows are known: ${each.join("; ")}.`;
}

/** Each rule or row with its status, in lines under the counts. */
export function describeKnown(framework: Framework): string {
  const known = knownRules(framework);
  if (known.length === 0) return "It has no rules.";
  const wide = Math.max(...known.map(({ status }) => status.length));
  return [
    `How far its rules and rows are known: ${knownInWords(knownHowFar(framework))}`,
    ...known.map(({ status, rule, row, strength, cases, exceptions }) => {
      const counted = cases === undefined ? "" : `, in ${cases} with ${exceptions ?? 0} against it`;
      return `  ${status.padEnd(wide)}  ${rule}${row === undefined ? "" : ` · ${row}`} (${strength}${counted})`;
    }),
  ].join("\n");
}
