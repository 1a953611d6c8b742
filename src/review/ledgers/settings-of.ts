import type { BookedLedger } from "../../ledger/booked-ledger.ts";
import type { OpenedLedger } from "../../ledger/open-ledger.ts";
import type { CounterpartySource } from "../../ledger/payment-setting.ts";
import { objectsOf } from "../../ledger/sie/sie-ledger.ts";
import { proposeFor } from "../reconcile-ledger.ts";
import type { AccountRows, LedgerSettings, SourceChoice } from "./ledger-view.ts";

/** More dimensions than these nobody chooses among. */
const MOST_DIMENSIONS = 12;
const EXAMPLES = 3;

/** What may be chosen of some ledgers: the accounts with rows, and where the counterparties may stand. */
export function settingsOf(
  ledgers: readonly OpenedLedger[],
  booked: (source: CounterpartySource) => readonly BookedLedger[],
): LedgerSettings {
  const { proposal, why } = proposeFor(ledgers);
  return {
    proposal,
    why,
    accounts: accountsOf(booked(proposal.counterparty)),
    sources: sourcesOf(ledgers).map((choice) => ({
      ...choice,
      examples: firstFew(
        // The distinct texts of a million rows are not gathered for an example.
        choice.source.kind === "text"
          ? texts(booked(proposal.counterparty))
          : booked(choice.source).flatMap(({ counterparties }) => counterparties.slice(0, 50).map(({ name }) => name)),
      ),
    })),
  };
}

function accountsOf(ledgers: readonly BookedLedger[]): AccountRows[] {
  const found = new Map<string, AccountRows>();
  for (const { rows, accounts } of ledgers) {
    const counts = new Int32Array(accounts.length);
    const sums = new Float64Array(accounts.length);
    for (let row = 0; row < rows.count; row++) {
      counts[rows.account[row]!]!++;
      sums[rows.account[row]!]! += rows.amount[row]!;
    }
    accounts.forEach(({ id, name }, index) => {
      if (counts[index] === 0 || id === "") return;
      const before = found.get(id);
      found.set(id, {
        id,
        name: before?.name ?? name,
        rows: (before?.rows ?? 0) + counts[index]!,
        booked: (before?.booked ?? 0) + sums[index]!,
      });
    });
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The dimensions that rows carry, and the rows' own text; a csv or xlsx ledger has one place only. */
function sourcesOf(ledgers: readonly OpenedLedger[]): Omit<SourceChoice, "examples">[] {
  const names = new Map<string, string | null>();
  for (const opened of ledgers) {
    if (opened.kind !== "sie") continue;
    const { ledger } = opened;
    for (let list = 0; list < ledger.objectLists.ends.length && names.size < MOST_DIMENSIONS; list++)
      for (const { dimension } of objectsOf(ledger, list))
        if (!names.has(dimension))
          names.set(dimension, ledger.dimensions.find(({ id }) => id === dimension)?.name ?? null);
  }
  const dimensions = [...names].map(([dimension, name]) => ({
    source: { kind: "dimension", dimension } as const,
    name,
  }));
  const isSie = ledgers.some(({ kind }) => kind === "sie");
  return isSie
    ? [...dimensions, { source: { kind: "text" }, name: null }]
    : [{ source: { kind: "column" }, name: null }];
}

const TEXTS_LOOKED_AT = 200;

const texts = (ledgers: readonly BookedLedger[]): string[] =>
  ledgers.flatMap(({ rows, rowText }) =>
    Array.from({ length: Math.min(rows.count, TEXTS_LOOKED_AT) }, (_, row) => rowText(row)),
  );

const firstFew = (names: readonly string[]): string[] =>
  [...new Set(names)].filter((name) => name !== "").slice(0, EXAMPLES);
