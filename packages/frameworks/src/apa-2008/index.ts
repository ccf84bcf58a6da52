export { apa2008 } from "./framework.ts";
