import type { Language } from "../../domain/finding.ts";

type In2<T> = Readonly<Record<Language, T>>;

/** A column of a table as it stands on a sheet of the add-in's own: what it is called, and what is written under it. */
export interface SheetColumn {
  readonly header: In2<string>;
  readonly holds: "text" | "date" | "amount" | "percent";
  /** Letters it should be wide enough for. */
  readonly letters: number;
  /** Words to choose from; `isOpen`: others may be written too. */
  readonly choices?: In2<readonly string[]>;
  readonly isOpen?: true;
  /** What stands in the example row; null leaves the cell blank. */
  readonly example: In2<string | number> | null;
}

const both = <T>(value: T): In2<T> => ({ sv: value, en: value });

/** Words; an example that differs between the languages is given in both. */
export const words = (sv: string, en: string, letters: number, example: In2<string> | null = null): SheetColumn => ({
  header: { sv, en },
  holds: "text",
  letters,
  example,
});

/** A word out of a list, sv and en in the same order; the example is one of them by its place. */
export const choice = (
  sv: string,
  en: string,
  choices: In2<readonly string[]>,
  example: number | null,
  isOpen = false,
): SheetColumn => ({
  header: { sv, en },
  holds: "text",
  letters: Math.max(sv.length, ...choices.sv.map((word) => word.length)) + 2,
  choices,
  ...(isOpen && { isOpen }),
  example: example === null ? null : { sv: choices.sv[example]!, en: choices.en[example]! },
});

export const day = (sv: string, en: string, example: string | null = null): SheetColumn => ({
  header: { sv, en },
  holds: "date",
  letters: Math.max(12, sv.length + 2),
  example: example === null ? null : both(example),
});

/** An amount in kronor, or a count. */
export const number = (sv: string, en: string, example: number | null = null): SheetColumn => ({
  header: { sv, en },
  holds: "amount",
  letters: Math.max(12, sv.length + 2),
  example: example === null ? null : both(example),
});

/** What a row of the add-in's own example says of itself, where a row says whom it is about. */
export const EXAMPLE_MARK: In2<string> = { sv: "Exempel – läses inte", en: "Example – not read" };

export const AGREEMENT_NUMBER = words("Diarienr", "Agreement no", 22, EXAMPLE_MARK);
export const PARTNER = words("Part", "Partner", 30, { sv: "Föreningens namn", en: "The partner's name" });
export const COMMENT = words("Kommentar", "Comment", 30);
export const YES_NO_CHOICES: In2<readonly string[]> = { sv: ["ja", "nej"], en: ["yes", "no"] };
