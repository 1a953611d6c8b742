export type Cells = readonly (readonly unknown[])[];

export const FOLLOW_UP: Cells = [
  ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4, tkr", "Kostnader Kv1, tkr"],
  ["Norra IF", 400, 200, 100],
  ["Södra IF", 400, 200, 100],
];
export const AGREEMENTS = ["Diarienr", "Part", "Org.nr", "Belopp", "Start", "Slut", "Periodisering", "Status"];
export const NORTH = ["D1", "Norra IF", "", 400_000, "2019-01-01", "2019-12-31", "", "aktiv"];
export const SOUTH = ["D2", "Södra IF", "", 400_000, "2019-01-01", "2019-12-31", "", "aktiv"];

/** Paid above the agreed amount: an error whatever the register says. */
export const BAD_ROW: Cells = FOLLOW_UP.map((row, index) => (index === 1 ? ["Norra IF", 400, 500, 0] : row));

/** Each bad input, what is said of it, and that everything else is still checked. */
export const BAD_REGISTERS: readonly (readonly [string, Readonly<Record<string, Cells>>, RegExp, RegExp | null])[] = [
  [
    "a missing column",
    { Register: [AGREEMENTS.filter((each) => each !== "Slut"), NORTH.filter((_, index) => index !== 5)] },
    /^Kolumnen Slut saknas\. Det som behöver den kontrolleras inte\.$/,
    null,
  ],
  [
    "two tables of the same kind",
    { Register: [AGREEMENTS, NORTH], Agreements: [AGREEMENTS, SOUTH] },
    /^Det finns två tabeller ”Agreements”\. Den första är läst och denna är inte läst\.$/,
    null,
  ],
  [
    "an unknown status word",
    { Register: [AGREEMENTS, [...NORTH.slice(0, 7), "kanske"]] },
    /^”kanske” är ingen känd status\. De som finns: intresse, /,
    /paid-not-approved Norra IF: notUnderstood/,
  ],
  [
    "an end before the start",
    { Register: [AGREEMENTS, [...NORTH.slice(0, 4), "2019-12-31", "2019-01-01", "", "aktiv"]] },
    /^Slutet ligger före starten\. Överenskommelsens tid används inte\.$/,
    /agreement-expired Norra IF: notUnderstood/,
  ],
  [
    "30 February",
    { Register: [AGREEMENTS, [...NORTH.slice(0, 4), "2019-01-01", "30 februari 2019", "", "aktiv"]] },
    /^”30 februari 2019” är ingen dag i kalendern\. Skriv ÅÅÅÅ-MM-DD\.$/,
    /agreement-expired Norra IF: notUnderstood/,
  ],
  [
    "weights that do not sum to one",
    { Register: [AGREEMENTS, [...NORTH.slice(0, 6), "10/20/30/30", "aktiv"]] },
    /^Andelarna i ”10\/20\/30\/30” blir inte 100 procent tillsammans\. De används inte\.$/,
    null,
  ],
  [
    "a condition without an instalment",
    {
      Register: [AGREEMENTS, NORTH],
      Plan: [
        ["Part", "Förfallodag", "Belopp", "Villkor"],
        ["Norra IF", "", "", "Budget i balans"],
      ],
    },
    /^Villkoret står på en rad utan förfallodag och belopp och hör inte till någon delutbetalning\.$/,
    /gate-open Norra IF: noColumn/,
  ],
  [
    "a table that does not say whom its rows are about",
    {
      Utbetalningar: [
        ["Datum", "Belopp"],
        ["2019-01-15", 5],
      ],
    },
    /^”Utbetalningar” har ingen kolumn som säger vilken förening en rad gäller\./,
    null,
  ],
];
