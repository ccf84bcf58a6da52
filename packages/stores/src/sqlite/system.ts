import { randomBytes } from "node:crypto";
import type { Clock, NewId, Random } from "@assay/core";

/** The machine's clock. */
export const systemClock: Clock = () => new Date().toISOString();

/** The machine's random bytes. */
export const systemRandom: Random = (sizeBytes) => randomBytes(sizeBytes);

/** A UUID of version 7: 48 bits of time in milliseconds, and random bits. @source RFC 9562, section 5.7 */
export const uuidV7: NewId = (at) => {
  const time = Date.parse(at).toString(16).padStart(12, "0");
  const random = randomBytes(10).toString("hex");
  const variant = (8 + (Number.parseInt(random.charAt(3), 16) % 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(8, 20)}`;
};
