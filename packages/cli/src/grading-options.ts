import type { ActContext } from "./act.ts";
import { needed, text, type NeededOption, type OptionValues, type TextOption } from "./option.ts";
import { listIfGiven } from "./written-list.ts";

/** What whoever gives a grade says of it. */
export const gradingOptions: {
  readonly judgement: NeededOption;
  readonly grade: NeededOption;
  readonly because: NeededOption;
  readonly departureReason: TextOption;
  readonly assistedBy: TextOption;
} = {
  judgement: needed("id", "the judgement"),
  grade: needed("grade", "the grade: its key or its published value"),
  because: needed("text", "why"),
  departureReason: text("text", "why it leaves a rule that normally holds, where it does"),
  assistedBy: text("id,id", "services that helped to come to it"),
};

/** What an act on a grade rests on, where that is not what stands now. */
export const restsOnOption: TextOption = text(
  "revision",
  "the revision of the last act on the grade that was seen (r41); left out, the one that stands now",
);

/** The fields of a command that gives a grade. */
export function gradingFields(
  options: OptionValues<typeof gradingOptions>,
  context: ActContext,
): Readonly<Record<string, unknown>> {
  const { judgement, grade, because, departureReason, assistedBy } = options;
  return {
    judgement,
    grade: context.grade(judgement, grade),
    because,
    departureReason,
    assistedBy: listIfGiven(assistedBy),
  };
}
