/** A grade by its number and its word, never by one alone where there are both. */
export function gradeWords({
  label,
  value,
}: {
  readonly label: string;
  readonly value: number | null;
}): string {
  return value === null || label === String(value) ? label : `${value} ${label}`;
}
