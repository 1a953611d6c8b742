/** The unit a column is written in. Swedish reports mix kronor and thousands in one document. */
export type Unit = "one" | "thousand" | "million";

/** Hundredths (öre) in one of the unit. */
export const HUNDREDTHS: Readonly<Record<Unit, number>> = { one: 100, thousand: 100_000, million: 100_000_000 };

/** ISO 4217 code, read from the table, never guessed from figures. SEK where a Swedish unit word stands (kr, tkr, mnkr). */
export type Currency = string;
