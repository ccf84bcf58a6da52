/** Up to here insertion beats the general sort; beyond it, a hostile order would make it slow. */
const fewKeys = 32;

/**
 * Sorts keys in place by UTF-16 code units, which is the order of RFC 8785.
 *
 * @source RFC 8785, section 3.2.3
 */
export function sortKeys(keys: string[]): void {
  if (keys.length > fewKeys) {
    keys.sort();
    return;
  }
  for (let index = 1; index < keys.length; index += 1) insert(keys, index);
}

/** Moves the key at an index down among those before it, which are sorted. */
function insert(keys: string[], index: number): void {
  const key = keys[index];
  if (key === undefined) return;
  let place = index;
  for (; place > 0; place -= 1) {
    const before = keys[place - 1];
    if (before === undefined || before <= key) break;
    keys[place] = before;
  }
  keys[place] = key;
}
