import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openDesk } from "./desk.ts";
import { filesOf, replayPage } from "./files.ts";
import { inspect } from "./inspection.ts";
import { tell } from "./told.ts";

const desk = await openDesk("2031-03-17");
await inspect(desk);
const told = await tell(desk);
console.log(told);

const folder = fileURLToPath(new URL("../out/", import.meta.url));
mkdirSync(folder, { recursive: true });
const files = await filesOf(desk);
for (const { name, text } of [{ name: "told.txt", text: told }, ...files, replayPage(files)]) {
  writeFileSync(`${folder}${name}`, text);
}
console.log(`The record, its replay page and the letters are in ${folder}`);
