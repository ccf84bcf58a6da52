import { buildTemplate } from "./build-template.ts";

await buildTemplate();
