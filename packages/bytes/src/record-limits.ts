/** How deep and how long a record may be. Depth counts arrays and objects around a value; length is in UTF-8. */
export const recordLimits: {
  readonly depthMax: 64;
  readonly lineMaxBytes: 1_048_576;
} = Object.freeze({ depthMax: 64, lineMaxBytes: 1_048_576 });
