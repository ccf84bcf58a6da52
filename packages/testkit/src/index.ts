/** How you test yours: time and ids that repeat, stories, and streams that are valid by construction. */

// Time and ids
export { countingIds, fixedClock, seededRandom, steppingClock } from "./ports.ts";

// Stories: given events, when a command, then events or a refusal
export { given, type Given, type Then } from "./story.ts";

// Arbitraries
export { validStream, type MadeStream } from "./valid-stream.ts";
