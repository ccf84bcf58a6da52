import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../../", import.meta.url));

/** For each public entry of each package, the source that it is built of. */
export function sourceAliases(): readonly { readonly find: RegExp; readonly replacement: string }[] {
  return readdirSync(packages).flatMap((room) => {
    const { name, exports = {} } = JSON.parse(readFileSync(`${packages}${room}/package.json`, "utf8")) as {
      readonly name: string;
      readonly exports?: Readonly<Record<string, string | { readonly default: string }>>;
    };
    return Object.entries(exports).flatMap(([entry, target]) =>
      typeof target === "string"
        ? []
        : [
            {
              find: new RegExp(`^${name}${entry.slice(1)}$`),
              replacement: `${packages}${room}/${target.default.replace("dist", "src").replace(/\.js$/, ".ts")}`,
            },
          ],
    );
  });
}
