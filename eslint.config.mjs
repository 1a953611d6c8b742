import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import globals from "globals";
import tseslint from "typescript-eslint";
import { NO_UNDO_LOSS } from "./scripts/clears-undo.mjs";

/**
 * Who may import whom (docs: the walls of the house). A room may always import itself. `types` are rooms whose types
 * alone may be named; `packages` are npm packages and Node's own.
 */
const ROOMS = {
  domain: {},
  checks: { may: ["domain"] },
  reading: { may: ["domain"], packages: ["papaparse", "hucre"] },
  matching: { may: ["domain"] },
  ledger: { may: ["domain", "matching", "reading"] },
  report: { may: ["domain", "workbook/own-sheet"] },
  functions: { may: ["domain", "checks", "reading", "matching"] },
  "workbook/part": { files: ["src/workbook/part.ts"] },
  "workbook/own-sheet": { files: ["src/workbook/own-sheet.ts"], may: ["domain"] },
  "workbook/port": { files: ["src/workbook/port.ts"], may: ["domain", "workbook/own-sheet"] },
  "workbook/excel": {
    may: ["domain", "workbook/part", "workbook/own-sheet", "workbook/port"],
    syntax: () => [...ONE_WAY_TO_WRITE, ...ROUND_TRIPS, ...NO_UNDO_LOSS],
  },
  review: {
    may: [
      "domain",
      "checks",
      "reading",
      "ledger",
      "matching",
      "report",
      "workbook/part",
      "workbook/own-sheet",
      "workbook/port",
    ],
    packages: ["valibot"],
  },
  strings: { types: ["domain", "review", "workbook/port"] },
  taskpane: {
    may: ["domain", "review", "strings"],
    types: ["workbook/port"],
    packages: ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons"],
  },
  cli: {
    may: ["domain", "review", "reading", "ledger", "matching", "report", "workbook/port"],
    packages: ["node:", "papaparse", "hucre", "docx"],
  },
  entry: {
    may: ["domain", "functions", "review", "strings", "taskpane", "workbook/port", "workbook/excel"],
    packages: ["comlink"],
    syntax: () => NO_UNDO_LOSS,
  },
};
/** Rooms outside src, and none of its business. */
const OUTSIDE = ["sandbox", "test", "bench", "scripts"];

/** In the Excel adapter: what changes a workbook is a step carried out by apply.ts, which only adds what is ours. */
const ONE_WAY_TO_WRITE = [
  "CallExpression[callee.property.name=/^(?:add|delete|clear|clearAll|insert|merge|unmerge|protect|unprotect|copyFrom|remove\\w*)$/]",
  "AssignmentExpression > MemberExpression.left[computed=false]",
].map((selector) => ({ selector, message: "Workbooks are written to by src/workbook/excel/apply.ts alone." }));
/** The plugin's own rule knows `context.sync` only, and here there is one `sync`, that of run.ts. */
const ROUND_TRIPS = [
  {
    selector:
      ":matches(ForStatement, ForOfStatement, ForInStatement, WhileStatement) CallExpression[callee.property.name=/^(?:sync|send)$/]",
    message: "A round trip in a loop: load everything first, then sync once.",
  },
];

const HOST_GLOBALS = ["Excel", "Office", "OfficeExtension", "OfficeRuntime", "CustomFunctions"];

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: { globals: globals.node },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  { files: ["test/**/*.{cjs,mjs}"], languageOptions: { globals: globals.browser } }, // run in the page by Playwright
  {
    files: ["{src,test,sandbox,bench}/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-control-regex": "off", // what is damaged in a file is looked for
      "no-undef": "off", // the compiler knows better
    },
  },
  ...Object.entries(ROOMS).map(([room, walls]) => wallsOf(room, walls)),
  {
    ...wallsOf("workbook/excel", { ...ROOMS["workbook/excel"], syntax: () => [...ROUND_TRIPS, ...NO_UNDO_LOSS] }),
    files: ["src/workbook/excel/{apply,apply-columns,apply-rows,apply-sheet}.ts"],
  },
  ...Object.keys(ROOMS).map(hostGlobalsIn),
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-console": ["error", { allow: ["error"] }],
      "no-eval": "error",
      "no-implied-eval": "error",
    },
  },
  { files: ["src/cli/**"], rules: { "no-console": "off" } },
  {
    files: ["src/workbook/excel/**", "src/entry/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
);

/** The imports a room may not have, each with a message that names the wall and what would keep it. */
function wallsOf(
  room,
  { files = [`src/${room}/**/*.{ts,tsx}`], may = [], types = [], packages = [], syntax = () => [] },
) {
  const allowed = may.length === 0 ? "nothing" : may.join(", ");
  const named = types.length === 0 ? "" : `, and the types of ${types.join(", ")}`;
  const wall = `${room} may import ${allowed}${named}`;
  const isOwn = (other) => other === room;
  const closed = [...Object.keys(ROOMS), ...OUTSIDE].filter(
    (other) => !isOwn(other) && !may.includes(other) && !types.includes(other),
  );
  const patterns = [
    ...closed.map((other) => ({
      regex: importOf(other),
      message: `Broken wall: ${wall}. ${other === "entry" ? "Nobody imports entry." : `Not ${other}.`}`,
    })),
    ...types.map((other) => ({
      regex: importOf(other),
      allowTypeImports: true,
      message: `Broken wall: ${wall}. Use \`import type\` for ${other}.`,
    })),
    {
      regex: `^(?!\\.${packages.map((name) => `|${name}${name.endsWith(":") ? "" : "(?:/|$)"}`).join("")})`,
      message: `Broken wall: ${room} may use ${packages.length === 0 ? "no packages" : `these packages alone: ${packages.join(", ")}`}.`,
    },
  ];
  return {
    name: `walls of ${room}`,
    files,
    rules: {
      "@typescript-eslint/no-restricted-imports": ["error", { patterns }],
      "no-restricted-syntax": [
        "error",
        ...closed.map((other) => ({
          selector: `ImportExpression > Literal[value=/${importOf(other).replaceAll("/", "\\/")}/]`,
          message: `Broken wall: ${wall}. Not ${other}.`,
        })),
        ...hostTypesIn(room),
        ...syntax(),
      ],
    },
  };
}

/** A relative import into a room: `../domain/money.ts`, `../../workbook/port.ts`, and from beside it `./port.ts`. */
function importOf(room) {
  return `^\\.{1,2}/(?:.*/)?${room.replace(/^(.+\/)/, "(?:$1)?")}(?:/|\\.ts$)`;
}

function mayUse(room, name) {
  return room === "entry" || (room === "workbook/excel" && ["Excel", "Office", "OfficeExtension"].includes(name));
}

function hostGlobalsIn(room) {
  const forbidden = HOST_GLOBALS.filter((name) => !mayUse(room, name));
  return {
    name: `host globals in ${room}`,
    files: ROOMS[room].files ?? [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-globals": ["error", ...forbidden.map((name) => ({ name, message: hostMessage(room, name) }))],
    },
  };
}

/** The same names where they stand for types, which `no-restricted-globals` does not see. */
function hostTypesIn(room) {
  return HOST_GLOBALS.filter((name) => !mayUse(room, name)).map((name) => ({
    selector: `TSQualifiedName[left.name="${name}"]`,
    message: hostMessage(room, name),
  }));
}

function hostMessage(room, name) {
  const home = name === "CustomFunctions" ? "src/entry/functions.ts alone" : "src/workbook/excel and src/entry alone";
  return `Broken wall: ${name} is named in ${home}, not in ${room}.`;
}
