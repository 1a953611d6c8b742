/** Import this first, and the modules of src may be imported as they stand: `await import("../src/….ts")`. */
import { register } from "node:module";

register("./typescript-hooks.mjs", import.meta.url);
