/** Stands in a day column where no day is known: missing, or no such day (which is then reported). */
export const NO_DAY = -0x80000000;

/** Where a text stands in the bytes of the file: decoded only when somebody asks. */
export interface TextPlaces {
  /** Offset from the start of the file, in bytes. */
  readonly at: Uint32Array;
  /** Length in bytes, quotes not counted; 0 is no text. */
  readonly length: Uint16Array;
}

/** Ledger rows as columns, one value a row, in the order of the file. Plain data: it can be transferred from a worker. */
export interface LedgerRows {
  readonly count: number;
  /** Index into the ledger's accounts. */
  readonly account: Int32Array;
  /** Öre, debit is plus; safe integers. */
  readonly amount: Float64Array;
  /** Days since 1970-01-01, the row's own or its voucher's; NO_DAY where neither is known. */
  readonly day: Int32Array;
  /** Index into the vouchers. */
  readonly voucher: Int32Array;
  /** Index of the row's list of objects (cost centre, project, supplier); 0 is none. */
  readonly objects: Int32Array;
  /** Line of the file, counted from 1. */
  readonly line: Int32Array;
  readonly text: TextPlaces;
}

/** Vouchers as columns. A voucher's rows stand together: from `firstRow` to the next voucher's. */
export interface LedgerVouchers {
  readonly count: number;
  /** Index into the ledger's series. */
  readonly series: Int32Array;
  readonly number: TextPlaces;
  readonly text: TextPlaces;
  readonly day: Int32Array;
  readonly firstRow: Int32Array;
  /** Σ of the rows in öre, 0 in a voucher that balances; NaN where a row could not be read, so nobody can know. */
  readonly difference: Float64Array;
  readonly line: Int32Array;
}

export interface LedgerAccount {
  /** As written, leading zeros kept. */
  readonly id: string;
  /** Null where the file uses the account without naming it. */
  readonly name: string | null;
  /** T assets, S debts, K costs, I income; null where the file does not say. */
  readonly type: string | null;
}
