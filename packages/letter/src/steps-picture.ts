import { squares, type Steps } from "./grade-steps.ts";

/**
 * Steps as a picture that prints without backgrounds and says the same without colour: squares with a dark border, the
 * reached ones filled. A text stands for it where there are no pictures.
 */
export function stepsPicture(steps: Steps): string {
  const { reached, all } = steps;
  const boxes = Array.from({ length: all }, (_, place) => {
    const shape = place < reached ? shade(steps) : "open";
    return `<rect class="${shape}" x="${place * pitch + 1}" y="1" width="14" height="14"/>`;
  });
  const hatch = reached === 1 ? hatching : "";
  return `<span class="steps"><svg aria-hidden="true" focusable="false" width="${all * pitch}" height="16" viewBox="0 0 ${all * pitch} 16">${boxes.join("")}${hatch}</svg><span class="spoken">${squares(steps)}: step ${reached} of ${all}</span></span>`;
}

/** From one square to the next. */
const pitch = 18;

/** The worst grade is hatched rather than filled, so that it stands out in grey as well. */
const hatching = `<path class="hatch" d="M2 8 8 2M2 14 14 2M8 14 14 8"/>`;

function shade({ reached, all }: Steps): string {
  if (reached === all && all > 1) return "best";
  if (reached === 1) return "worst";
  return reached > all / 2 ? "upper" : "lower";
}
