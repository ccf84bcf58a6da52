import type { LetterPage } from "@assay/projection";
import { houseVersion } from "./house-wordings.ts";
import type { Part } from "./letter-document.ts";
import { leansOnHouse, say } from "./wording.ts";

/** How the letter is checked, in one sentence, and by which template it was made. */
export function checkPart(page: LetterPage): Part {
  const { issued, stream, template } = page;
  const command = `assay procedure <record> --stream ${stream}`;
  const check =
    issued === undefined ? say(page, "checkDraft") : say(page, "check", { digest: issued.digest, command });
  const made = say(page, "madeBy", { template: template.id, version: String(template.version) });
  const house = leansOnHouse(page)
    ? ` Where it is silent, the wordings of the house stand, version ${houseVersion}.`
    : "";
  return {
    heading: say(page, "checkHeading"),
    blocks: [
      { kind: "paragraph", text: check },
      { kind: "paragraph", text: made + house },
    ],
  };
}
