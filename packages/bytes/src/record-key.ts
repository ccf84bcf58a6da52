const looksLikeInteger = /^-?[0-9]+$/;

/**
 * What forbids a key in a record, or undefined: engines list keys that look like integers before all others,
 * whatever order they were written in, and `__proto__` can mean the prototype.
 */
export function keyProblem(key: string): "IntegerKey" | "ForbiddenKey" | undefined {
  const first = key.charCodeAt(0);
  // Few keys begin with "-", a digit or "_": the pattern and the comparison are for those.
  if (first <= 0x39) return looksLikeInteger.test(key) ? "IntegerKey" : undefined;
  return first === 0x5f && key === "__proto__" ? "ForbiddenKey" : undefined;
}
