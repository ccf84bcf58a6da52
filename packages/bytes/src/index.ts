// JSON: any value, and its one canonical text.
export type { Json, JsonObject } from "./json.ts";
export { canonical } from "./canonical.ts";

// The record: what may be recorded, its line, and back.
export { recordLimits } from "./record-limits.ts";
export { recordProblem } from "./value-problem.ts";
export type { RecordProblem, RecordProblemCode } from "./record-problem.ts";
export { encodeRecord } from "./encode-record.ts";
export { parseRecord } from "./parse-record.ts";
export { decodeUtf8 } from "./decode-utf8.ts";
export type { Result } from "./result.ts";

// SHA-256, the platform's where one is given.
export { digest, replaceSha256, sha256, sha256Hex } from "./sha256.ts";
export type { PlatformSha256 } from "./sha256.ts";

// The RFC 6962 tree over the lines of a log.
export { emptyRoot, leafHash, nodeHash } from "./merkle.ts";
export { appendLeaf, emptyFrontier, encodeFrontier, parseFrontier, rootOf } from "./frontier.ts";
export type { Frontier, FrontierProblem } from "./frontier.ts";
