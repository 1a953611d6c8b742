import type { Language } from "../domain/finding.ts";
import type { FollowUp } from "../domain/follow-up.ts";
import type { PaymentSetting } from "../ledger/payment-setting.ts";
import type { LedgerRole } from "../ledger/table/roles.ts";
import type { ReadRegister } from "../reading/register/read-register.ts";
import { type Workbook, WorkbookError, type WorkbookFault } from "../workbook/port.ts";
import { type AliasAnswers, type AliasesSaved } from "./alias-answers.ts";
import type { CheckResult } from "./desk.ts";
import { type KeptLedger, keptLedger, rolesFor, withLedger } from "./kept/ledger.ts";
import type { KeepResult, Store } from "./kept/store.ts";
import type { LedgerKeeper, Opening } from "./ledgers/ledger-keeper.ts";
import type { LedgerAnswer, LedgerFile, LedgerSettings, Said, Vouchers } from "./ledgers/ledger-view.ts";
import type { LedgerSource } from "./ledgers/open-as.ts";
import { type PaymentsWritten, writePayments } from "./ledgers/write-payments.ts";

/** Where reconciling stands: what is open, by which setting, and what came of it. */
export interface LedgerState {
  readonly files: readonly LedgerFile[];
  readonly settings: LedgerSettings;
  /** In use: taken from the workbook, or accepted by the user. Null while it is only proposed. */
  readonly setting: PaymentSetting | null;
  /** The workbook keeps what is in use. */
  readonly isKept: boolean;
  /** The workbook keeps a setting whose accounts or counterparty these ledgers do not have. */
  readonly keptDoesNotFit: boolean;
  /** Null without a setting, or without a follow-up that has been checked. */
  readonly answer: (LedgerAnswer & { readonly followUp: FollowUp }) | null;
  /** Names confirmed and not yet in the workbook. */
  readonly unsavedAliases: number;
}

export type RolesGiven =
  { readonly kind: "given"; readonly state: LedgerState } | { readonly kind: "refused"; readonly sentence: Said };

type Failed = { readonly kind: "failed"; readonly fault: WorkbookFault; readonly where: string | null };

/** What can be done with ledgers. Nothing is written but by `keep`, `saveAliases` and `writePayments`. */
export interface LedgerDesk {
  /** Reckoned anew against the latest check; null where no ledger is open. */
  state(): Promise<LedgerState | null>;
  /**
   * Opens a file beside those already open.
   * @throws the signal's reason when it is told to stop; then everything is as it was
   */
  open(source: LedgerSource, progress: (share: number) => void, signal?: AbortSignal): Promise<Opening>;
  remove(file: number): Promise<LedgerState | null>;
  /** What each column of a csv or xlsx ledger is. */
  giveRoles(file: number, roles: readonly (LedgerRole | null)[]): Promise<RolesGiven>;
  /** Accepts a setting; null puts the proposal forward again. */
  use(setting: PaymentSetting | null): Promise<LedgerState | null>;
  /** Keeps the setting in use, and the columns as given, in the workbook. */
  keep(): Promise<KeepResult>;
  /** Whom names mean, by the user; null is nobody, `undefined` takes the answer back. */
  answer(
    answers: readonly (readonly [name: string, partner: string | null | undefined])[],
  ): Promise<LedgerState | null>;
  /** The vouchers behind a line's booked sum, as of the latest state. */
  vouchers(line: number): Promise<Vouchers>;
  saveAliases(language: Language): Promise<AliasesSaved | Failed>;
  /** Puts what is booked on the partners in the table *Utbetalningar*, on a sheet of its own where there is none. */
  writePayments(language: Language): Promise<PaymentsWritten | Failed>;
}

/** More rows than anybody follows up by hand. */
const MOST_PAYMENTS = 100_000;

/** The latest check with the register it was made with. */
export interface CheckedWith {
  readonly result: CheckResult | null;
  readonly register: ReadRegister | null;
}

export function createLedgerDesk(
  workbook: Workbook,
  store: Store,
  keeper: LedgerKeeper,
  answers: AliasAnswers,
  latest: () => CheckedWith,
): LedgerDesk {
  let files: readonly LedgerFile[] = [];
  let settings: LedgerSettings | null = null;
  let setting: PaymentSetting | null = null;
  let kept: KeptLedger = keptLedger.empty;
  let keptDoesNotFit = false;
  let enteredAs: ReadonlyMap<string, string> = new Map();

  async function state(): Promise<LedgerState | null> {
    if (!settings) return null;
    return {
      files,
      settings,
      setting,
      isKept: setting !== null && isKept(),
      keptDoesNotFit,
      answer: await answer(),
      unsavedAliases: answers.unsaved().length,
    };
  }

  async function answer(): Promise<LedgerState["answer"]> {
    const { result, register } = latest();
    if (!setting || result?.kind !== "reviewed" || !register) return null;
    const { followUp } = result.review;
    const found = await keeper
      .ask({
        setting,
        followUp,
        register: register.register,
        terms: result.choices?.terms ?? new Map(),
        confirmed: answers.confirmed(),
        nobodys: answers.nobodys(),
      })
      .catch((error: unknown) => {
        // What was kept may be gone with its thread: nothing is shown as open that cannot be reckoned with.
        forget();
        throw error;
      });
    enteredAs = new Map(found.enteredAs);
    return { ...found, followUp };
  }

  function forget(): void {
    keeper.end();
    [files, settings, setting, keptDoesNotFit] = [[], null, null, false];
  }

  const isKept = (): boolean =>
    JSON.stringify(kept.setting) === JSON.stringify(setting) &&
    files.every(
      ({ columns }) =>
        !columns || JSON.stringify(rolesFor(kept, headersOf(columns))) === JSON.stringify(rolesOf(columns)),
    );

  /** Of what the workbook keeps, what these ledgers have; a damaged or missing memory is as none. */
  async function adoptKept(opened: readonly LedgerFile[]): Promise<void> {
    kept = await store.of(keptLedger).then(
      ({ value }) => value,
      (error: unknown) => {
        if (error instanceof WorkbookError) return keptLedger.empty;
        throw error;
      },
    );
    for (const { id, columns } of opened) {
      const roles = columns && rolesFor(kept, headersOf(columns));
      if (!roles || JSON.stringify(roles) === JSON.stringify(rolesOf(columns))) continue;
      const given = await keeper.giveRoles(id, roles);
      if (given.kind === "added") replace(given.files);
    }
    settings = await keeper.settings();
    if (setting) return;
    const doesFit = kept.setting !== null && fits(kept.setting, settings);
    setting = doesFit ? kept.setting : null;
    keptDoesNotFit = kept.setting !== null && !doesFit;
  }

  const replace = (changed: readonly LedgerFile[]): void => {
    files = files.map((file) => changed.find(({ id }) => id === file.id) ?? file);
  };

  return {
    state,
    async open(source, progress, signal) {
      const opening = await keeper.open(source, progress, signal);
      if (opening.kind !== "added") return opening;
      files = [...files, ...opening.files];
      await adoptKept(opening.files);
      return opening;
    },
    async remove(file) {
      files = files.filter(({ id }) => id !== file);
      if (files.length === 0) {
        forget();
        return null;
      }
      await keeper.remove([file]);
      settings = await keeper.settings();
      return state();
    },
    async giveRoles(file, roles) {
      const given = await keeper.giveRoles(file, roles);
      if (given.kind === "refused") return given;
      replace(given.files);
      settings = await keeper.settings();
      return { kind: "given", state: (await state())! };
    },
    use(chosen) {
      setting = chosen;
      keptDoesNotFit = false;
      return state();
    },
    async keep() {
      const roles = files.flatMap(({ columns }) =>
        columns ? [{ headers: headersOf(columns), roles: rolesOf(columns) }] : [],
      );
      const result = await store.change(keptLedger, withLedger(setting, roles));
      if (result.kind === "kept") kept = withLedger(setting, roles)(kept);
      return result;
    },
    answer(given) {
      for (const [name, partner] of given) answers.answer(name, partner);
      return state();
    },
    vouchers: (line) => keeper.vouchers(line),
    saveAliases: (language) =>
      orFault(() => answers.save(workbook, language, (partner) => enteredAs.get(partner) ?? partner)),
    writePayments: (language) =>
      orFault(async () => {
        const rows = await keeper.payments(MOST_PAYMENTS);
        const { result } = latest();
        const currency = result?.kind === "reviewed" ? result.review.followUp.currency : "SEK";
        return rows ? writePayments(workbook, rows, { language, currency }) : { kind: "tooMany", most: MOST_PAYMENTS };
      }),
  };
}

const headersOf = (columns: NonNullable<LedgerFile["columns"]>): readonly string[] =>
  columns.map(({ header }) => header);
const rolesOf = (columns: NonNullable<LedgerFile["columns"]>): readonly (LedgerRole | null)[] =>
  columns.map(({ role }) => role);

/** A kept setting says something of these ledgers: they have rows on its accounts, and counterparties where it says. */
function fits(
  { accounts, interim, counterparty }: PaymentSetting,
  { accounts: used, sources }: LedgerSettings,
): boolean {
  const hasSource = sources.some(({ source }) => JSON.stringify(source) === JSON.stringify(counterparty));
  if (accounts === null) return hasSource && used.length === 0;
  return hasSource && [...accounts, ...interim].some((start) => used.some(({ id }) => id.startsWith(start)));
}

async function orFault<T>(action: () => Promise<T>): Promise<T | Failed> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof WorkbookError) return { kind: "failed", fault: error.fault, where: error.where };
    throw error;
  }
}
