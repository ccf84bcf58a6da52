import { AlignmentType, BorderStyle, type IPropertiesOptions, LevelFormat } from "docx";

/** A4 with its margins. Units: twentieths of a point. */
export const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1300, right: 1200, bottom: 1200, left: 1200, header: 600, footer: 600 },
} as const;

/** How wide the text is. Units: twentieths of a point. */
export const textWidth: number = page.size.width - page.margin.left - page.margin.right;

/** Where a paragraph is an item of a list. */
export const bullets = { reference: "areas", level: 0 } as const;

type Numbering = NonNullable<IPropertiesOptions["numbering"]>["config"][number];

/** How items of a list are marked. */
export const bulletNumbering: Numbering = {
  reference: bullets.reference,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: "•",
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 400, hanging: 260 } } },
    },
  ],
};

const ink = "0B0C0C";
const navy = "12436D";
const frame = { style: BorderStyle.SINGLE, size: 4, space: 4, color: "505A5F" } as const;
const heavy = { style: BorderStyle.SINGLE, size: 18, space: 4, color: ink } as const;

/** Spacing and looks are those of styles alone. Units: sizes in half points, spacing in twentieths of a point. */
export const docxStyles: NonNullable<IPropertiesOptions["styles"]> = {
  default: {
    document: {
      run: { font: "Arial", size: 24, color: ink, language: { value: "en-GB" } },
      paragraph: { spacing: { after: 160, line: 300 } },
    },
    heading1: heading(32, { before: 240, after: 160 }),
    heading2: heading(28, { before: 320, after: 120 }),
    heading3: heading(24, { before: 200, after: 80 }),
  },
  paragraphStyles: [
    style("Issuer", { size: 30, bold: true, color: navy }, {}),
    style("Notice", { size: 20 }, { border: { top: frame, bottom: frame, left: frame, right: frame } }),
    style(
      "Mark",
      { size: 28, bold: true },
      { border: { top: heavy, bottom: heavy, left: heavy, right: heavy } },
    ),
    style("Caption", { size: 22 }, { keepNext: true, spacing: { after: 80 } }),
    style("Cell", { size: 22 }, { spacing: { before: 60, after: 60, line: 252 } }),
    style("AfterTable", {}, { spacing: { before: 160, after: 160 } }),
    style("Grade", { size: 26 }, { keepNext: true }),
    style("ListItem", {}, { spacing: { after: 80 } }),
    style("Small", { size: 18, color: "383F43" }, {}),
  ],
};

type Style = NonNullable<NonNullable<IPropertiesOptions["styles"]>["paragraphStyles"]>[number];
type Heading = NonNullable<NonNullable<NonNullable<IPropertiesOptions["styles"]>["default"]>["heading1"]>;

function style(
  id: string,
  run: NonNullable<Style["run"]>,
  paragraph: NonNullable<Style["paragraph"]>,
): Style {
  return { id, name: id, basedOn: "Normal", quickFormat: true, run, paragraph };
}

function heading(size: number, spacing: { readonly before: number; readonly after: number }): Heading {
  return { run: { size, bold: true, color: ink }, paragraph: { keepNext: true, spacing } };
}
