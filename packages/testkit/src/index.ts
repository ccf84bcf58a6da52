/** How you test yours: time and ids that repeat, stories, whole lives of assessments, and the laws that hold in them. */

// Time and ids
export { countingIds, fixedClock, seededRandom, steppingClock } from "./ports.ts";

// Stories: given events, when a command, then events or a refusal
export { given, type Given, type Then } from "./story.ts";
export { happeningsOf, history, type Happening } from "./history.ts";
export { storyOf } from "./story-of.ts";
export { expectRefused } from "./expect-refused.ts";

// Arbitraries
export { validStream, type MadeStream } from "./valid-stream.ts";
export { wholeLife, type LifeOptions } from "./whole-life.ts";
export type { Decided, Life, Tried } from "./life/life.ts";
export type { Engine } from "./life/engine.ts";

// Laws: what is true of every assessment under a process
export { moderationLaws, type LawOptions } from "./moderation-laws.ts";
export type { Law } from "./laws/law.ts";

// Laws: what is true of every case under a framework's rules, and what is drawn for them
export { gradingLaws, type GradingLawOptions } from "./grading/grading-laws.ts";
export type { GradingLaw } from "./grading/grading-law.ts";
export type { GradingEngine } from "./grading/grading-engine.ts";
export { type FrameworkOptions, validFramework } from "./grading/valid-framework.ts";
export { casesOf, factsOf, gradesOf, type CaseOptions, type GradingCase } from "./grading/cases-of.ts";
export { mutantsOf, type Mutant, type MutantKind } from "@assay/rules";

// Streams of whatever engine, held against a process
export { checkStream, type StreamBreach } from "./check-stream.ts";

// Frameworks to test with
export { harbours, harboursWith, jetties } from "./harbours.ts";
export { moorings } from "./moorings.ts";
