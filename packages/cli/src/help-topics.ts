/** What several verbs share, explained once: `assay help <topic>`. */
export const helpTopics: Readonly<Record<string, string>> = {
  "exit-codes": `Exit codes of assay, the same with and without --json:

  0    done, and nothing was found against it
  1    refused: an act that the process or the rules do not allow, also in one line of a file of commands;
       or a check that failed: a record that is damaged, a definition that is no framework;
       or, of the verbs that look for faults (check, procedure, review, sample --verify), a fault found
  2    wrong use, or it could not run: a file that is not there, a fault of assay's own
  130  interrupted

What the rules find about a grade never changes the exit code.`,
  sources: `A source is what a verb on a record reads:

  an SQLite file, as assay import and assay run make it
  an NDJSON export, as assay export writes it

They are told apart by how they begin. Every line is checked before anything is read from it. Where a source
holds several assessments, --stream chooses one; assay list names them. Acts on an assessment need an SQLite file.`,
  moments: `A moment to read a record as at, with --at:

  r57                       the revision 57 of the assessment
  p104                      the position 104 of the log
  2007-12-04                the end of a day, a month (2007-12) or a year (2007)
  2007-12-04T09:30:00Z      an instant

With --time occurred a date means when things are said to have happened, and not when they were recorded.`,
  json: `With --json, standard output gets exactly one JSON document, in every outcome, and nothing else.

  It begins with "v", the version of its shape. assay schema <verb> prints its JSON Schema.
  A failure is {"v":0,"error":{"code","message","where","fix"}}; beside them "rows" or "problems", where there are several.
  Help is {"v":0,"help"}, and the version is {"v":0,"version"}.

Keys may be added within a version; none is taken away or changes its meaning.`,
};
