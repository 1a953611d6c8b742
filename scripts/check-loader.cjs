"use strict";
const { parseSync, printSync } = require("@swc/core");

/** What a reader is shown of a check. */
const WORDS = ["text", "source"];
/** How a check is known among its words. */
const KEY = "id";

/**
 * A check (src/checks/<id>.ts) in parts, as the bundles carry it: who runs checks gets them without words, who shows them the
 * words of one language and nothing else. Nobody imports its examples, but they are made by calls, which would stay.
 */
module.exports = function checkLoader(source) {
  const { part } = this.getOptions();
  const module = parseSync(source, { syntax: "typescript", target: "es2022" });
  const isExamples = ({ declaration }) => declaration?.declarations?.[0]?.id.value === "examples";
  module.body = module.body.filter((statement) => !isExamples(statement));
  const definition = module.body.find(({ type }) => type === "ExportDefaultExpression")?.expression.arguments?.[0]
    ?.expression;
  if (definition?.type !== "ObjectExpression") throw new Error(`No check is defined in ${this.resourcePath}`);
  const nameOf = ({ key }) => key?.value;
  const isWords = (property) => WORDS.includes(nameOf(property));
  if (part === "rules") definition.properties = definition.properties.filter((property) => !isWords(property));
  else {
    definition.properties = definition.properties.filter((property) => isWords(property) || nameOf(property) === KEY);
    for (const { value } of definition.properties.filter(isWords))
      value.properties = value.properties.filter((property) => nameOf(property) === part);
  }
  return printSync(module).code;
};
