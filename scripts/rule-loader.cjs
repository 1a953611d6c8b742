"use strict";
const { parseSync, printSync } = require("@swc/core");

/** What a reader is shown of a check, and who only runs it does without. */
const WORDS = ["text", "source"];

/**
 * A check (src/checks/<id>.ts) without its words: `text` and `source` are taken out of its definition, and its examples go
 * by themselves as nobody imports them. For the bundle of the formulas, which name a check and nothing more.
 */
module.exports = function ruleLoader(source) {
  const module = parseSync(source, { syntax: "typescript", target: "es2022" });
  const definition = module.body.find(({ type }) => type === "ExportDefaultExpression")?.expression.arguments?.[0]
    ?.expression;
  if (definition?.type !== "ObjectExpression") throw new Error(`No check is defined in ${this.resourcePath}`);
  definition.properties = definition.properties.filter(({ key }) => !WORDS.includes(key?.value));
  return printSync(module).code;
};
