import { mkdirSync, writeFileSync } from "node:fs";
import { makeVectors } from "./vectors/make-vectors.ts";

const folder = new URL("../vectors/moderation/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(makeVectors())) {
  writeFileSync(new URL(name, folder), text);
  console.log(`${name}: ${text.length} characters`);
}
