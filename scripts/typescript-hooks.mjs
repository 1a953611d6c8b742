import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "@swc/core";

/** Node 20 cannot read TypeScript: swc takes the types off, as it does in the build. */
export async function load(url, context, next) {
  if (!url.endsWith(".ts") || url.includes("/node_modules/")) return next(url, context);
  const { code } = await transform(await readFile(fileURLToPath(url), "utf8"), {
    filename: fileURLToPath(url),
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    sourceMaps: "inline",
  });
  return { format: "module", source: code, shortCircuit: true };
}
