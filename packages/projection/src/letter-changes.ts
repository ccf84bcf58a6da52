import type { LetterModel, LetterSection } from "./letter-model.ts";
import { textChanges, type TextChange } from "./text-changes.ts";

/** The parts of a letter that can be compared; a model has them, and so has a draft that was kept in content. */
export type ComparableLetter = Pick<LetterModel, "title" | "introduction" | "statutory"> & {
  readonly sections: readonly ComparableSection[];
};
type ComparableSection = Pick<LetterSection, "judgement" | "heading" | "gradeLine" | "paragraphs" | "areas">;

/** What became another in one section. A side that is null was not there. */
export interface SectionChange {
  readonly judgement: string;
  readonly heading: string;
  readonly section: "added" | "removed" | "changed";
  readonly grade?: { readonly before: string | null; readonly after: string | null };
  readonly paragraphs: readonly TextChange[];
  readonly areas: readonly TextChange[];
}

/** What became another between two letters, section by section in the order of the later one; what did not is absent. */
export interface LetterChanges {
  readonly title?: { readonly before: string; readonly after: string };
  readonly introduction: readonly TextChange[];
  readonly sections: readonly SectionChange[];
  readonly statutory: readonly TextChange[];
}

/**
 * What changed between two letters in what a reader reads: title, introduction, grades, paragraphs, areas, statutory
 * notes. Dates, signatures and stages are not compared.
 * @law a letter has no changes against itself
 */
export function letterChanges(before: ComparableLetter, after: ComparableLetter): LetterChanges {
  const gone = before.sections.filter(({ judgement }) => find(after, judgement) === undefined);
  return {
    ...(before.title === after.title ? {} : { title: { before: before.title, after: after.title } }),
    introduction: textChanges(before.introduction, after.introduction),
    sections: [
      ...after.sections.flatMap((section) => sectionChange(find(before, section.judgement), section)),
      ...gone.flatMap((section) => sectionChange(section, undefined)),
    ],
    statutory: textChanges(before.statutory, after.statutory),
  };
}

/** Whether nothing changed. */
export function isUnchanged({ title, introduction, sections, statutory }: LetterChanges): boolean {
  return title === undefined && introduction.length + sections.length + statutory.length === 0;
}

function sectionChange(
  before: ComparableSection | undefined,
  after: ComparableSection | undefined,
): readonly SectionChange[] {
  const there = after ?? before;
  if (there === undefined) return [];
  const grades = { before: before?.gradeLine ?? null, after: after?.gradeLine ?? null };
  const paragraphs = textChanges(texts(before?.paragraphs), texts(after?.paragraphs));
  const areas = textChanges(texts(before?.areas?.items), texts(after?.areas?.items));
  const section = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  const same = grades.before === grades.after && paragraphs.length + areas.length === 0;
  if (section === "changed" && same) return [];
  return [
    {
      judgement: there.judgement,
      heading: there.heading,
      section,
      ...(grades.before === grades.after ? {} : { grade: grades }),
      paragraphs,
      areas,
    },
  ];
}

function texts(items: readonly { readonly text: string }[] = []): readonly string[] {
  return items.map(({ text }) => text);
}

function find({ sections }: ComparableLetter, judgement: string): ComparableSection | undefined {
  return sections.find((section) => section.judgement === judgement);
}
