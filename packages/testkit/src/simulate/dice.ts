/** Numbers that look random and repeat: the same seed throws the same. */
export interface Dice {
  /** A whole number from 0 to one less than `sides`. Requires at least one side. */
  readonly below: (sides: number) => number;
  /** True once in so many times. */
  readonly onceIn: (times: number) => boolean;
  /** One of some things. Requires at least one. */
  readonly pick: <T>(things: readonly T[]) => T;
  /** 32 bytes in hexadecimal. */
  readonly hex64: () => string;
}

/**
 * Dice thrown by splitmix32: a counter that goes on by the golden ratio, its bits mixed by two multiplications.
 * Units: the seed is a whole number from 0 to 2^32 − 1.
 * @source Steele, Lea and Flood, Fast splittable pseudorandom number generators (2014); 32-bit mixing constants by Wellons
 */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let bits = state;
    bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    return (bits ^ (bits >>> 15)) >>> 0;
  };
  const below = (sides: number): number => Math.floor((next() / 0x1_0000_0000) * sides);
  return {
    below,
    onceIn: (times) => below(times) === 0,
    pick<T>(things: readonly T[]): T {
      if (things.length === 0)
        throw new RangeError("Cannot pick: there is nothing; give at least one thing.");
      // The index is below the length.
      return things[below(things.length)] as T;
    },
    hex64: () => Array.from({ length: 8 }, () => next().toString(16).padStart(8, "0")).join(""),
  };
}
