"use strict";

const {
  projects: [unit],
} = require("./jest.config.cjs");

/**
 * `npm run coverage`, and a test of the house: every branch of the rules must be taken by a test of their own. What holds no rule is left out: types,
 * and the lists that are generated from the checks.
 */
module.exports = {
  ...unit,
  displayName: "coverage",
  // Thresholds are moved among the same examples: nothing new is reached by it.
  testPathIgnorePatterns: ["/node_modules/", "thresholds"],
  testMatch: ["domain", "checks", "reading/register"].map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  collectCoverage: true,
  // Counts branches as they are written; v8 counts blocks of what they are compiled to.
  coverageProvider: "babel",
  coverageReporters: ["text-summary", ["text", { skipFull: true }]],
  collectCoverageFrom: [
    "src/domain/**/*.ts",
    "src/checks/**/*.ts",
    "!src/checks/{titles,words-sv,words-en}.ts",
    "!src/domain/severity-word.ts",
  ],
  coverageThreshold: { global: { branches: 100 } },
};
