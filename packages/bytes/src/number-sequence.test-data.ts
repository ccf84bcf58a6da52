import { sha256 } from "./sha256.ts";

const view = new DataView(new ArrayBuffer(8));

/** The bits of a double in hexadecimal, without leading zeros. */
export function bitsOf(number: number): string {
  view.setFloat64(0, number);
  return view.getBigUint64(0).toString(16);
}

/** The double that has these bits. */
export function numberOf(bits: string): number {
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

/** A third of 10^22 and its tenths down to 10^-27, each rounded in one way or another. */
const thirds = `
  446696695dbd1cc3 443211ede4974a35 43fce97ca0f21056 43c7213080c1a6ac 439280f39a348556 435d9b1f5d20d557
  4327af4c4a80aaac 42f2f2a36ecd5556 42be51057e155558 428840d131aaaaac 4253670dc1555557 421f0b4935555557
  41e8d5d42aaaaaac 41b3de4355555556 417fca0555555556 41496e6aaaaaaaab 4114585555555555 40e046aaaaaaaaab
  40aa0aaaaaaaaaaa 4074d55555555555 4040aaaaaaaaaaab 400aaaaaaaaaaaab 3fd5555555555555 3fa1111111111111
  3f6b4e81b4e81b4f 3f35d867c3ece2a5 3f0179ec9cbd821e 3ecbf647612f3696 3e965e9f80f29212 3e61e54c672874db
  3e2ca213d840baf8 3df6e80fe033c8c6 3dc2533fe68fd3d2 3d8d51ffd74c861c 3d5774ccac3d3817 3d22c3d6f030f9ac
  3cee0624b3818f79 3cb804ea293472c7 3c833721ba905bd3 3c4ebe9c5db3c61e 3c18987d17c304e5 3be3ad30dfcf371d
  3baf7b816618582f 3b792f9ab81379bf 3b442615600f9499 3b101e77800c76e1 3ad9ca58cce0be35 3aa4a1e0a3e6fe90
  3a708180831f320d 3a3a68cd9e985016`;

/** Neighbours of 1, 0.3, the least normal, the greatest, 2^53, 2^68, 1e23, 1e21, 1e-6 and a third of 1e9. */
const edges = `
  3ff0000000000000 bff0000000000000 bfeffffffffffffa bfeffffffffffffb 3feffffffffffffa 3feffffffffffffb
  3feffffffffffffc 3feffffffffffffe bfefffffffffffff bfefffffffffffff 3fefffffffffffff 3fefffffffffffff
  3fd3333333333332 3fd3333333333333 3fd3333333333334 10000000000000 ffffffffffffd fffffffffffff
  7fefffffffffffff ffefffffffffffff 4340000000000000 c340000000000000 4430000000000000 44b52d02c7e14af5
  44b52d02c7e14af6 44b52d02c7e14af7 444b1ae4d6e2ef4e 444b1ae4d6e2ef4f 444b1ae4d6e2ef50 3eb0c6f7a0b5ed8c
  3eb0c6f7a0b5ed8d 41b3de4355555553 41b3de4355555554 41b3de4355555555 41b3de4355555556 41b3de4355555557
  becbf647612f3696 43143ff3c1cb0959`;

function numbersOf(table: string): number[] {
  return table.trim().split(/\s+/).map(numberOf);
}

function hardCases(): number[] {
  const positive = numbersOf(thirds);
  const fives = Array.from({ length: 10 }, (_, index) => Number(`5e${-index}`));
  const almostFives = Array.from({ length: 15 }, (_, index) => Number(`5.0${"0".repeat(index)}6e-6`));
  return [
    0,
    -0,
    Number.MIN_VALUE,
    -Number.MIN_VALUE,
    ...positive.map((third) => -third),
    ...positive,
    10,
    ...fives,
    ...almostFives,
    ...numbersOf(edges),
  ];
}

/** SHA-256 of the first so many lines "bits,text" of the sequence, each with a line feed. */
export const sequenceDigests: Readonly<Record<"1000" | "10000" | "100000", string>> = {
  "1000": "be18b62b6f69cdab33a7e0dae0d9cfa869fda80ddc712221570f9f40a5878687",
  "10000": "b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892",
  "100000": "22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7",
};

/**
 * The first of the numbers on which implementations of RFC 8785 are compared: hard cases, then the 2,000 smallest
 * normal numbers, then what a chain of SHA-256 over 32 zero bytes spells in little-endian doubles, less zeros and what
 * is not finite.
 *
 * @source cyberphone/json-canonicalization at 19d51d7 (Apache-2.0), testdata: the sequence, its hard cases, its digests
 */
export function* firstNumbers(count: number): Generator<number> {
  let left = count;
  for (const number of sequence()) {
    if (left === 0) return;
    left -= 1;
    yield number;
  }
}

function* sequence(): Generator<number, never> {
  yield* hardCases();
  const leastNormal = 0x0010_0000_0000_0000n;
  for (let step = 0n; step < 2000n; step += 1n) yield numberOf((leastNormal + step).toString(16));
  for (let block = sha256(new Uint8Array(32)); ; block = sha256(block)) {
    const doubles = new DataView(block.buffer, block.byteOffset, block.byteLength);
    for (const offset of [0, 8, 16, 24]) {
      const number = doubles.getFloat64(offset, true);
      if (number !== 0 && Number.isFinite(number)) yield number;
    }
  }
}
