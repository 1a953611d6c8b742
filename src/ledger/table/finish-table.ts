import { checkOrgNumber } from "../../domain/organisation-number.ts";
import type { Counterparty } from "../booked-ledger.ts";
import type { LedgerAccount } from "../ledger.ts";
import type { ByteDictionary } from "../sie/dictionary.ts";
import { decode, type EncodingVerdict } from "../sie/encoding.ts";
import type { SourceBytes } from "../sie/source.ts";
import { accountOf, isMasked } from "./field-values.ts";
import { unquoted } from "./record.ts";
import type { TableReading } from "./table-ledger.ts";
import type { TableParts } from "./table-parts.ts";

/** What has been gathered, as a ledger: texts decoded once each, account numbers parted from their names. */
export function finishTable(parts: TableParts, encoding: EncodingVerdict, source: SourceBytes): TableReading {
  const { problems, pairs, shape } = parts;
  if (encoding.encoding === "mixed") problems.add(null, "encoding-mixed");
  if (encoding.damaged > 0) problems.add(null, "encoding-damaged", String(encoding.damaged));
  const texts = (dictionary: ByteDictionary): string[] => decoded(dictionary, encoding);
  const currencies = [...new Set(texts(parts.currencies).map((code) => code.toUpperCase()))].filter(
    (code) => code !== "",
  );
  if (currencies.length > 1) problems.add(null, "currencies-mixed", currencies.slice(0, 5).join(", "));

  const rows = parts.columns.finish();
  const names = texts(parts.counterparties);
  const orgNumbers = texts(parts.orgNumbers);
  const counterparties: Counterparty[] = [];
  const counterpartyOfKey = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(({ name, orgNumber }, key) => {
    const written = names[name]!;
    const number = orgNumbers[orgNumber] || null;
    // A name out of sight may still be told by its number.
    const isKnown = number !== null && checkOrgNumber(number).verdict === "ok";
    const isName = /[\p{L}\p{N}*•█]/u.test(written);
    if (isMasked(written) && !isKnown) problems.add(null, "counterparty-masked", written);
    else if (isName || isKnown) counterpartyOfKey[key] = counterparties.push({ name: written, orgNumber: number }) - 1;
  });
  return {
    ledger: {
      kind: "table",
      shape,
      encoding,
      accounts: numbered(rows.account, texts(parts.accounts), (account) => {
        const name = parts.accountNames[account];
        return name ? decode(unquoted(name), encoding) : null;
      }),
      counterparties,
      counterpartyOfKey,
      currencies,
      rows,
      vouchers: parts.vouchers.finish(),
      problems: problems.finish(),
      lines: { ...parts.lines },
      source,
    },
  };
}

function decoded(dictionary: ByteDictionary, encoding: EncodingVerdict): string[] {
  const { bytes, ends } = dictionary.contents();
  return Array.from(ends, (end, index) =>
    decode(unquoted(bytes.subarray(index === 0 ? 0 : ends[index - 1], end)), encoding).trim(),
  );
}

/** Fields with one number are one account (`4510`, `4510 Bidrag`): the rows are told the account's place. */
function numbered(
  column: Int32Array,
  written: readonly string[],
  nameOf: (account: number) => string | null,
): LedgerAccount[] {
  const accounts: { id: string; name: string | null; type: null }[] = [];
  const placeOf = new Map<string, number>();
  const places = Int32Array.from(written, (text, account) => {
    const { id, name: own } = accountOf(text);
    const name = nameOf(account) ?? own;
    const place = placeOf.get(id);
    if (place === undefined) {
      placeOf.set(id, accounts.length);
      return accounts.push({ id, name, type: null }) - 1;
    }
    accounts[place]!.name ??= name;
    return place;
  });
  for (let row = 0; row < column.length; row++) column[row] = places[column[row]!]!;
  return accounts;
}
