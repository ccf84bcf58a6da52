import * as z from "zod";
import { completionScript, shells } from "../completion-script.ts";
import { useOneOf } from "../nearest.ts";
import { one } from "../option.ts";
import { usage } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** A script that makes a shell complete the verbs and options of `assay`; it is printed, and nothing is installed. */
export const completionVerb: Verb = defineVerb({
  name: "completion",
  group: "About assay",
  summary: "print a script by which a shell completes verbs and options",
  arguments: { shell: one(`one of ${shells.join(", ")}`) },
  options: {},
  examples: ["bash >> ~/.bashrc", "zsh > ~/.zfunc/_assay", "fish > ~/.config/fish/completions/assay.fish"],
  document: documentOf({ shell: z.enum(shells), script: z.string() }),
  run: ({ shell: asked }, _options, { verbs }) => {
    const shell = shells.find((each) => each === asked);
    if (shell === undefined) {
      throw usage(`Cannot complete for "${asked}": there is no script for it`, useOneOf(asked, shells));
    }
    const script = completionScript(shell, verbs);
    return { text: script, json: { v: 0, shell, script } };
  },
});
