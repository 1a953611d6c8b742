import { readFile, stat, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Language } from "../domain/finding.ts";
import { Refused } from "./refused.ts";

/** The bytes of a file. @throws Refused with a sentence that names it and what to do */
export const bytesOf = (path: string, language: Language): Promise<Buffer> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(`${path}: ${READ[language][kindOf(error)]}`);
  });

/** Writes a file, and says so on stderr: stdout may be JSON. @throws Refused with a sentence that names it and what to do */
export async function writeOut(path: string, content: string | Uint8Array, language: Language): Promise<void> {
  await writeFile(path, content).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(`${path}: ${WRITE[language][kindOf(error)]}`);
  });
  process.stderr.write(language === "sv" ? `Skrev ${path}.\n` : `Wrote ${path}.\n`);
}

/** Before anything is read: what is written must be of its ending, and none of the files read. @throws Refused */
export async function refuseToOverwrite(
  out: string,
  inputs: readonly string[],
  endings: readonly string[],
  language: Language,
): Promise<void> {
  if (!endings.includes(extname(out).toLowerCase())) {
    const listed = new Intl.ListFormat(language, { type: "disjunction" }).format(endings);
    throw new Refused(
      language === "sv"
        ? `--out ${out}: filnamnet ska sluta på ${listed}.`
        : `--out ${out}: the file name has to end in ${listed}.`,
    );
  }
  const written = await identity(out);
  for (const input of inputs)
    if (written !== null && written === (await identity(input)))
      throw new Refused(
        language === "sv"
          ? `--out ${out} är filen som läses; skriv till en annan, så att underlaget finns kvar.`
          : `--out ${out} is the file that is read; write to another, so that the source is kept.`,
      );
}

/** Which file on disk a path leads to, by whatever name or link; null where there is none. */
const identity = (path: string): Promise<string | null> =>
  stat(path, { bigint: true }).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => null,
  );

type Kind = "missing" | "folder" | "denied" | "other";

const kindOf = ({ code }: NodeJS.ErrnoException): Kind => {
  if (code === "ENOENT" || code === "ENOTDIR") return "missing";
  if (code === "EISDIR") return "folder";
  return code === "EACCES" || code === "EPERM" || code === "EROFS" ? "denied" : "other";
};

const READ: Readonly<Record<Language, Readonly<Record<Kind, string>>>> = {
  sv: {
    missing: "filen finns inte; kontrollera namnet och mappen.",
    folder: "det är en mapp, inte en fil; ange en fil i den.",
    denied: "filen får inte läsas; ge dig rätt att läsa den, eller ange en annan fil.",
    other: "filen kan inte läsas; ange en annan fil.",
  },
  en: {
    missing: "the file does not exist; see to its name and folder.",
    folder: "it is a folder, not a file; name a file in it.",
    denied: "the file may not be read; give yourself the right to read it, or name another file.",
    other: "the file cannot be read; name another file.",
  },
};

const WRITE: Readonly<Record<Language, Readonly<Record<Kind, string>>>> = {
  sv: {
    missing: "mappen finns inte; skapa den, eller skriv till en annan.",
    folder: "det är en mapp, inte en fil; ange ett filnamn i den.",
    denied: "filen får inte skrivas; skriv till en mapp där du har rätt att skriva.",
    other: "filen kan inte skrivas; stäng den i andra program, eller skriv till en annan.",
  },
  en: {
    missing: "the folder does not exist; make it, or write to another.",
    folder: "it is a folder, not a file; name a file in it.",
    denied: "the file may not be written; write to a folder where you have the right to.",
    other: "the file cannot be written; close it in other programs, or write to another.",
  },
};
