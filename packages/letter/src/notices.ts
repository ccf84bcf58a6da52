import { longDate, type LetterPage } from "@assay/projection";
import type { Notice } from "./letter-document.ts";
import { say } from "./wording.ts";

/** What must be read before the letter, in this order. */
export function notices(page: LetterPage): readonly Notice[] {
  const { notice, withdrawn, status, supersedes, provenance } = page;
  const found: (Notice | undefined)[] = [
    notice === undefined ? undefined : { kind: "retelling", text: notice },
    withdrawn === undefined
      ? undefined
      : { kind: "withdrawn", text: say(page, "withdrawn", { on: longDate(withdrawn.at) }) },
    status === "draft" ? { kind: "draft", text: say(page, "draft") } : undefined,
    supersedes === undefined
      ? undefined
      : {
          kind: "replaces",
          text: say(page, status === "draft" ? "replacing" : "replaced", {
            on: longDate(supersedes.on),
            digest: supersedes.digest,
          }),
        },
    provenance === "recorded"
      ? undefined
      : { kind: "retold", text: say(page, "retold", { provenance: say(page, provenance) }) },
  ];
  return found.filter((each) => each !== undefined);
}
