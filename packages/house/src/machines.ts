/** Finds what ties a text to one machine: a path that only it has, or the host that it installs from. */
export function machineTraces(path: string, text: string): readonly string[] {
  return traces.flatMap(({ what, pattern, mend }) => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const line = text.slice(0, found.index).split("\n").length;
    return [`Cannot commit ${what} in ${path}, line ${line}: others do not have it; ${mend}.`];
  });
}

// The patterns are written so that none of them matches its own source.
const traces: readonly { readonly what: string; readonly pattern: RegExp; readonly mend: string }[] = [
  {
    what: "a path of one machine",
    pattern: /(?<![\w.<)}\]-])\/(?:home|root|tmp|Users|work)(?:\/|\b(?![\w.-]))/,
    mend: "write it from the top of the repository",
  },
  {
    what: "a path of one machine",
    pattern: /\b[A-Z]:[\\]{1,2}Users\b/,
    mend: "write it from the top of the repository",
  },
  {
    what: "the host of a registry",
    pattern: /(?<=\/\/)[\w.-]*registry[\w-]*\.[\w.-]+|\bregistry\.[\w-]+\.(?:com|dev|io|local|net|org)\b/,
    mend: "leave it to the settings of the one who installs",
  },
  {
    what: "the address of a registry",
    pattern: /\bregistry\s*=\s*https?:/,
    mend: "leave it to the settings of the one who installs",
  },
];
