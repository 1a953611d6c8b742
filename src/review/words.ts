import { words as en } from "../checks/words-en.ts";
import { words as sv } from "../checks/words-sv.ts";
import type { Words } from "../domain/check.ts";
import type { Language } from "../domain/finding.ts";

/** Both languages, for the command line. The pane loads the one it shows. */
export const CHECK_WORDS: Readonly<Record<Language, Words>> = { sv, en };
