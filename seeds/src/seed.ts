import { seedCommand } from "./seed-command.ts";

process.exitCode = await seedCommand(process.argv.slice(2), { out: console.log, err: console.error });
