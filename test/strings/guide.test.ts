import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SEVERITIES } from "../../src/domain/finding.ts";
import { severityWord } from "../../src/review/severity-word.ts";
import { WORDS } from "../taskpane/preview/words.ts";

const read = (path: string) => readFileSync(join(__dirname, "../..", path), "utf8");

/** Every text that stands as it is, not made of figures and names. */
const textsIn = (words: unknown): readonly string[] =>
  typeof words === "string"
    ? [words]
    : typeof words === "object" && words !== null
      ? Object.values(words).flatMap(textsIn)
      : [];

/** What is set as a button without being one of ours: Excel's own tab, and the words that say how buttons are set. */
const OTHERS = { sv: ["Start", "så här"], en: ["Home", "like this"] };

test.each(["sv", "en"] as const)(
  "what the guide tells to press is called so in the pane or on the ribbon, %s",
  (language) => {
    const manifest = [...read("manifest.xml").matchAll(/(?:DefaultValue|Value)="([^"]+)"/g)].map(([, value]) => value!);
    const known = new Set([
      ...textsIn(WORDS[language]),
      ...SEVERITIES.map((severity) => severityWord(severity, language)),
      ...manifest,
      ...OTHERS[language],
    ]);
    const pressed = [...read(`docs/guide-${language}.md`).matchAll(/(?<![\w])_([^_\n]+)_(?![\w])/g)].map(
      ([, word]) => word!,
    );
    expect(pressed.length).toBeGreaterThan(40);
    expect(pressed.filter((word) => !known.has(word))).toEqual([]);
  },
);
