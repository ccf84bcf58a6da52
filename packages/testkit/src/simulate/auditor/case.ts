import type { CommandOf } from "@assay/core";
import type { Act, Framework, Judgement } from "@assay/rules";

/** A step that gave a judgement its grade; `grade` is absent where two were opened that nobody has brought to one. */
export interface Step {
  readonly kind: "proposed" | "revealed" | "adjudicated" | "moderated" | "settled";
  readonly grade: string | undefined;
  readonly revision: number;
  /** The latest moment at which it can have happened. */
  readonly when: string;
  readonly round?: string;
  /** How two opened grades came to one, and who gave them. */
  readonly how?: string;
  readonly graders?: readonly string[];
}

/** What a second grader sealed; the bytes that hide it are unknown where the ledger drew them. */
interface Sealed {
  readonly by: readonly string[];
  /** The revision at which it was sealed. */
  readonly at: number;
  readonly grade: string;
  readonly because: string;
  readonly evidence: readonly string[];
  readonly nonce: string | undefined;
  /** The commitment, once it was heard. */
  commitment?: string;
}

/** What the auditor keeps of one judgement. */
export interface Dossier {
  sitting: number;
  /** The steps of this sitting, in the order in which they came. */
  steps: Step[];
  seal: Sealed | undefined;
  cited: string[];
  graders: string[];
  reasoned: boolean;
  changed: boolean;
  movedAt: number;
  gradedAt: number;
  narratedAt: number;
  /** The commit of the first proposal; its id is empty until it was heard. */
  firstProposal: { id: string } | undefined;
}

/** One act that the process may keep apart from others: by whom, and to which judgement, or to all at once. */
interface Deed {
  readonly act: Act;
  readonly by: readonly string[];
  readonly judgement?: string;
}

interface SampleCase {
  readonly id: string;
  readonly step: string;
  /** The seed; unknown until it is told where the ledger drew it. */
  readonly seed: string | undefined;
  commitment?: string;
  told: boolean;
  drawn: readonly string[];
}

/** What the auditor knows of one assessment, in plain maps that it changes in place. It shares nothing with the engine's state. */
export interface Case {
  readonly name: string;
  framework: Framework;
  digest: string;
  phase: "open" | "issued" | "reopened" | "withdrawn";
  revision: number;
  /** Whether the ledger under test has it in mind, and how many events it has not read then, for a stranger wrote them. */
  inMind: boolean;
  unread: number;
  endsOn: string | undefined;
  readonly team: Map<string, { readonly kind: string; readonly roles: readonly string[] }>;
  /** Actor ids that are one person's. */
  persons: readonly ReadonlySet<string>[];
  readonly delegations: {
    readonly from: string;
    readonly to: string;
    readonly roles: readonly string[];
    readonly until: string | undefined;
  }[];
  readonly conflicts: Map<string, number>;
  readonly links: Set<string>;
  readonly sources: Set<string>;
  readonly attachments: Set<string>;
  readonly areas: Set<string>;
  readonly reviewed: Set<string>;
  readonly plans: Set<string>;
  readonly evidence: Map<string, { readonly when: string; changedAt: number; withdrawn: boolean }>;
  readonly facts: Map<string, boolean>;
  readonly dossiers: Map<string, Dossier>;
  /** The grades of other bodies, by the judgement here. */
  readonly imported: Map<string, CommandOf<"ImportJudgement">>;
  readonly queries: Map<string, { readonly judgement: string; readonly by: string; open: boolean }>;
  readonly samples: SampleCase[];
  /** The day on which each draft was sent, where it was. */
  readonly drafts: Map<string, string | undefined>;
  /** Those of which the body has said that it will not challenge them. */
  readonly uncontested: Set<string>;
  readonly representations: Map<
    string,
    { readonly nature: string; readonly judgements: readonly string[]; open: boolean }
  >;
  readonly challenges: Map<string, { open: boolean }>;
  readonly deeds: Deed[];
  signedOffAt: number;
  contentAt: number;
  letter: { readonly digest: string; readonly revision: number } | undefined;
}

/** An assessment in which nothing has happened. */
export function blankCase(name: string, framework: Framework, digest: string): Case {
  return {
    name,
    framework,
    digest,
    phase: "open",
    revision: 0,
    inMind: true,
    unread: 0,
    endsOn: undefined,
    team: new Map(),
    persons: [],
    delegations: [],
    conflicts: new Map(),
    links: new Set(),
    sources: new Set(),
    attachments: new Set(),
    areas: new Set(),
    reviewed: new Set(),
    plans: new Set(),
    evidence: new Map(),
    facts: new Map(),
    dossiers: new Map(),
    imported: new Map(),
    queries: new Map(),
    samples: [],
    drafts: new Map(),
    uncontested: new Set(),
    representations: new Map(),
    challenges: new Map(),
    deeds: [],
    signedOffAt: 0,
    contentAt: 0,
    letter: undefined,
  };
}

/** What is kept of a judgement, or of one that nobody has touched; `keep` puts the latter into the case. */
export function dossierOf(of: Case, judgement: string, keep = false): Dossier {
  const known = of.dossiers.get(judgement);
  if (known !== undefined) return known;
  const fresh: Dossier = {
    sitting: 1,
    steps: [],
    seal: undefined,
    cited: [],
    graders: [],
    reasoned: false,
    changed: false,
    movedAt: 0,
    gradedAt: 0,
    narratedAt: 0,
    firstProposal: undefined,
  };
  if (keep) of.dossiers.set(judgement, fresh);
  return fresh;
}

/** From what counts least to what counts most: the grade that stands is that of the furthest step. */
const furthest: readonly Step["kind"][] = ["proposed", "revealed", "adjudicated", "moderated", "settled"];

/** The step that a later one rests on: the last of the furthest kind. */
export function standing({ steps }: Dossier): Step | undefined {
  const place = Math.max(...steps.map(({ kind }) => furthest.indexOf(kind)));
  return steps.findLast(({ kind }) => furthest.indexOf(kind) === place);
}

/** The last step of a kind in this sitting. */
export function stepOf({ steps }: Dossier, kind: Step["kind"]): Step | undefined {
  return steps.findLast((step) => step.kind === kind);
}

/** All judgements, whoever or whatever grades them. */
export function judgementsOf({ framework }: Pick<Case, "framework">): readonly string[] {
  return framework.judgements.map(({ id }) => id);
}

/** Those that people grade here: not those that rules compute, nor those that another body has graded. */
export function gradedOf({ framework }: Pick<Case, "framework">): readonly string[] {
  const elsewhere = framework.judgements.filter((each) => each.basis === "derived" || each.imported);
  return judgementsOf({ framework }).filter((id) => !elsewhere.some((each) => each.id === id));
}

/** A judgement as the framework defines it. */
export function definedIn({ framework }: Pick<Case, "framework">, judgement: string): Judgement | undefined {
  return framework.judgements.find(({ id }) => id === judgement);
}

/** The grades of a judgement's scale, worst first; none where there is no such judgement. */
export function scaleOf(of: Pick<Case, "framework">, judgement: string): readonly string[] {
  return of.framework.scales[definedIn(of, judgement)?.scale ?? ""]?.grades.map(({ key }) => key) ?? [];
}

/** What a judgement can be instead of graded. */
export function nonGradesOf(of: Pick<Case, "framework">, judgement: string): readonly string[] {
  return (of.framework.scales[definedIn(of, judgement)?.scale ?? ""]?.nonGrades ?? []).map(({ key }) => key);
}

/** All that a judgement can be given. */
export function givable(of: Pick<Case, "framework">, judgement: string): readonly string[] {
  return [...scaleOf(of, judgement), ...nonGradesOf(of, judgement)];
}
