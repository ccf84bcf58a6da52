/** Finds a path with a folder or a file whose name says nothing of what is in it. */
export function emptyNames(path: string): readonly string[] {
  return path
    .split("/")
    .filter((segment) => saysNothing.test(segment))
    .map(
      (segment) =>
        `Cannot name "${segment}" so in ${path}: the name fits everything; name the one idea in it.`,
    );
}

const saysNothing = /^(?:utils?|helpers?|common|misc|types)(?:\.|$)/i;
