/** What may lie at the top of the repository, each with the reason why it cannot lie elsewhere. */
export const top: Readonly<Record<string, string>> = {
  packages: "fixed by the plan",
  examples: "fixed by the plan",
  seeds: "fixed by the plan",
  docs: "fixed by the plan",
  "package.json": "fixed by the plan",
  "tsconfig.base.json": "fixed by the plan",
  "turbo.json": "fixed by the plan",
  ".ci": "the build server looks for its entry here",
  ".gitignore": "git applies it to the folder that it lies in",
  ".npmrc": "npm reads the settings of a project beside its package.json",
  ".oxfmtrc.json": "oxfmt looks for it upwards from each file",
  ".oxlintrc.json": "oxlint looks for it upwards from each file",
  "README.md": "people and package registries look for it here",
  LICENSE: "the licence must come with every copy, and is looked for here",
  NOTICE: "the licence asks that notices of others' rights come with every copy, in a file of this name",
  "knip.json": "knip reads it beside the package.json of the workspaces",
  "package-lock.json": "npm ci reads it beside package.json",
  "tsconfig.json": "tsc -b without an argument builds what it lists",
  "vitest.config.ts": "vitest looks for it in the folder where it is started",
};

/** Finds what lies at the top of the repository without a reason. */
export function strayAtTop(paths: readonly string[]): readonly string[] {
  const names = new Set(paths.map((path) => path.split("/", 1).join()));
  return [...names]
    .filter((name) => !Object.hasOwn(top, name))
    .map(
      (name) => `Cannot keep "${name}" at the top: no tool and no law asks for it; move it into a folder.`,
    );
}
