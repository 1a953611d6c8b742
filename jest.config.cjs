"use strict";

const base = {
  transform: {
    "\\.m?[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
  // These packages ship only ES modules, which jest on Node 20 cannot require.
  transformIgnorePatterns: ["/node_modules/(?!(?:.*/)?(?:strip-bom|uuid|hucre|fast-check|pure-rand)/)"],
};

/** unit: pure code · host: real Office.js on the stand-in host · browser: the built bundle in Chromium. */
module.exports = {
  // A busy machine is no failure: what hangs is found all the same.
  testTimeout: 60_000,
  // As many as there are processors, one more than jest's own choice: a browser test mostly waits for the browser.
  maxWorkers: "100%",
  projects: [
    {
      ...base,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts?(x)"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/(host|browser)/"],
    },
    { ...base, displayName: "host", testEnvironment: "node", testMatch: ["<rootDir>/test/host/**/*.test.ts?(x)"] },
    {
      ...base,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      globalSetup: "<rootDir>/test/browser/build.cjs",
    },
  ],
};
