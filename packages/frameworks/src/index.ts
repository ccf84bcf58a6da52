// All frameworks, and one by its name. Each has an entry of its own as well, for who needs only that one.
export { builtInFramework, builtInFrameworks } from "./built-in.ts";
