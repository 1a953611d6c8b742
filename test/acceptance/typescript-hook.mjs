// Lets plain Node import the sources: the compiler that the tests use takes the types out.
import { readFile } from "node:fs/promises";
import { transform } from "@swc/core";

export async function load(url, context, next) {
  if (!url.endsWith(".ts")) return next(url, context);
  const { code } = await transform(await readFile(new URL(url), "utf8"), {
    filename: url,
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    module: { type: "es6" },
  });
  return { format: "module", source: code, shortCircuit: true };
}
