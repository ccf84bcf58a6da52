/** Any JSON value, for reading. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object, for reading. */
export interface JsonObject {
  readonly [key: string]: Json;
}
