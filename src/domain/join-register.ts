import type { CalendarDate } from "./calendar.ts";
import type { FollowUp, FollowUpLine } from "./follow-up.ts";
import { overlapOf } from "./interval.ts";
import { checkOrgNumber } from "./organisation-number.ts";
import { type Period, calendarYear } from "./period.ts";
import type { Missing } from "./figures.ts";
import { isNotApproved } from "./agreement-status.ts";
import type { Agreement, Reference, Register } from "./register.ts";

/** How names are compared. Given from outside, since the domain knows no spelling (`src/matching` does). */
export interface NameRules {
  /** Two names with the same key are the same name: case, blanks, `&` and legal form aside. */
  keyOf(name: string): string;
  /** Names near enough to be asked about, best first; none is ever chosen. */
  near(name: string, among: readonly string[]): readonly string[];
}

/** What a row was joined to its agreement by. */
export type JoinedBy = "agreementId" | "orgNumber" | "alias" | "name";

export interface Joined {
  /** The one agreement meant; null where there is none, or it has to be asked. */
  readonly agreement: Agreement | null;
  readonly by: JoinedBy | null;
  /** Every agreement of the same body, whenever it runs. */
  readonly candidates: readonly Agreement[];
  /** Why it has to be asked; null where it need not be, or nothing is known of the body. */
  readonly lack: JoinLack | null;
}

/** `unknownAgreement`: the row gives a number that no agreement has. Its name may be right and the number wrong, or the other way. */
export type JoinLack = Extract<Missing, "severalAgreements" | "unknownAgreement">;

/** Joins rows to agreements: by number, then organisation number, then alias, then the exact name. Anything less is asked. */
export interface Joiner {
  /** `within` chooses among several agreements of one body: the only one that runs then. */
  join(row: Reference, within: Period | null): Joined;
  /** The partner's key: two rows with one key are of one partner. Aliases are followed. */
  keyOf(name: string): string;
  /** Partners of the register whose names are near one that joins nothing; more than one is ambiguous. */
  near(name: string): readonly string[];
}

export function createJoiner(register: Register, names: NameRules): Joiner {
  const { agreements } = register;
  const aliases = new Map(register.aliases.map(({ alias, partner }) => [names.keyOf(alias), names.keyOf(partner)]));
  // The same name stands on many rows.
  const nearBy = new Map<string, readonly string[]>();
  const own = (name: string): string => names.keyOf(name);
  const keyOf = (name: string): string => {
    const key = own(name);
    return aliases.get(key) ?? key;
  };
  const byId = grouped(agreements, ({ id }) => id.trim().toLowerCase());
  const numberedAs = (written: string): readonly Agreement[] | undefined => byId.get(written.trim().toLowerCase());
  const byNumber = grouped(agreements, ({ orgNumber }) => usableNumber(orgNumber));
  const byName = grouped(agreements, ({ partner }) => keyOf(partner));
  const partners = [...new Set(agreements.map(({ partner }) => partner))];

  const ofBody = (row: Reference): Pick<Joined, "by" | "candidates"> => {
    const number = usableNumber(row.orgNumber);
    const found = (by: JoinedBy, candidates: readonly Agreement[] | undefined) => candidates && { by, candidates };
    return (
      (number !== null && found("orgNumber", byNumber.get(number))) ||
      found(aliases.has(own(row.partner)) ? "alias" : "name", byName.get(keyOf(row.partner))) || {
        by: null,
        candidates: [],
      }
    );
  };
  return {
    join(row, within) {
      const numbered = row.agreementId === null ? undefined : numberedAs(row.agreementId);
      // Where the workbook has no agreements a number is only what rows are told apart by.
      if (row.agreementId !== null && !numbered && agreements.length > 0)
        return { agreement: null, by: null, candidates: ofBody(row).candidates, lack: "unknownAgreement" };
      const { by, candidates } = numbered ? { by: "agreementId" as const, candidates: numbered } : ofBody(row);
      const agreement = theOne(candidates, within);
      const lack = !agreement && candidates.length > 0 ? "severalAgreements" : null;
      return { agreement, by: agreement && by, candidates, lack };
    },
    keyOf,
    near(name) {
      const found = nearBy.get(name) ?? names.near(name, partners);
      nearBy.set(name, found);
      return found;
    },
  };
}

/** A row of the follow-up as a reference. */
export const referenceOf = (line: FollowUpLine): Reference => ({
  agreementId: line.agreementId ?? null,
  orgNumber: line.orgNumber,
  partner: line.partner,
});

/** The time a follow-up is of, which chooses between a partner's earlier and later agreements. */
export const timeOf = (followUp: FollowUp): Period | null =>
  followUp.year === null ? null : calendarYear(followUp.year);

/** An agreement's own days, extension not counted; null where either end is missing or they stand the wrong way round. */
export const periodOf = ({ start, end }: Agreement): Period | null =>
  start && end && start <= end ? { start, end } : null;

/** The agreement's last day: an extended agreement runs as long as it may. */
export const lastDayOf = ({ end, extendableTo, status }: Agreement): CalendarDate | null =>
  status === "extended" && extendableTo && end && extendableTo > end ? extendableTo : end;

function theOne(candidates: readonly Agreement[], within: Period | null): Agreement | null {
  if (candidates.length < 2 || !within) return candidates.length === 1 ? candidates[0]! : null;
  // One whose days are not known may run then; one that is known to run at another time does not.
  const possible = candidates.filter((each) => {
    const period = periodOf(each);
    return !period || overlapOf({ ...period, end: lastDayOf(each)! }, within);
  });
  if (possible.length === 1) return possible[0]!;
  // A refused application beside an agreement in force is no second agreement.
  const granted = possible.filter(({ status }) => !isNotApproved(status));
  return granted.length === 1 ? granted[0]! : null;
}

/** A number that can tell bodies apart: ten digits, also with a wrong check digit where both rows say the same. */
function usableNumber(written: string | null): string | null {
  const { verdict, normal } = checkOrgNumber(written);
  return verdict === "placeholder" ? null : normal;
}

function grouped(
  agreements: readonly Agreement[],
  keyOf: (agreement: Agreement) => string | null,
): ReadonlyMap<string, readonly Agreement[]> {
  const groups = new Map<string, Agreement[]>();
  for (const agreement of agreements) {
    const key = keyOf(agreement);
    if (key) groups.set(key, [...(groups.get(key) ?? []), agreement]);
  }
  return groups;
}
