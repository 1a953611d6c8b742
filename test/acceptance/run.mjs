// Every case of ../shared/data/docs and /sheets against its expected answers: `npm run acceptance [-- --verbose]`.
import { register } from "node:module";

register("./typescript-hook.mjs", import.meta.url);
const { runAcceptance } = await import("./acceptance.ts");
process.exitCode = await runAcceptance(process.argv.includes("--verbose"));
