// Runs formulas.ts with the modules as they are: the stand-in host and jsdom are not bundled.
import "../scripts/typescript.mjs";
await import("./formulas.ts");
