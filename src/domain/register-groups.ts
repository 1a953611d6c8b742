import { type RegisterDeviation, type RegisterNotAssessed, notAssessed } from "./check.ts";
import type { CalendarDate } from "./calendar.ts";
import type { Missing } from "./figures.ts";
import type { Agreement, Reference } from "./register.ts";
import type { RegisterView, RegisteredLine } from "./register-view.ts";

/** What rows of a register table are about: an agreement; a partner by name, where the workbook knows no agreement of it. */
export type Owner = Agreement | { readonly partner: string };

/** The rows of one table that are about the same agreement or partner. */
export interface RowGroup<T> {
  readonly about: Owner;
  readonly rows: readonly T[];
  /** Why the rows cannot be taken together: one of them may belong here or to another agreement, or says no name. */
  readonly lack: Missing | null;
}

/** The agreement, or the partner's key. */
export type GroupKey = Agreement | string;
export type RowGroups<T> = ReadonlyMap<GroupKey, RowGroup<T>>;

interface Draft<T> {
  readonly about: Owner;
  readonly rows: T[];
  lack: Missing | null;
}

/** Whom a single row is about. */
export const ownerOf = (view: RegisterView, row: Reference, day: CalendarDate | null = null): Owner =>
  view.agreementOf(row, day).agreement ?? nameOf(row);

const nameOf = (row: Reference): Owner => ({ partner: row.partner || (row.agreementId ?? "") });

/** `dayOf` chooses among a partner's several agreements. A row that may be of several leaves none of them whole. */
export function groupRows<T extends Reference>(
  view: RegisterView,
  rows: readonly T[],
  dayOf: (row: T) => CalendarDate | null = () => null,
): RowGroups<T> {
  const groups = new Map<GroupKey, Draft<T>>();
  const groupOf = (key: GroupKey, about: Owner): Draft<T> => {
    const known = groups.get(key);
    if (known) return known;
    const group: Draft<T> = { about, rows: [], lack: null };
    groups.set(key, group);
    return group;
  };
  for (const row of rows) {
    const { agreement, candidates, lack } = view.agreementOf(row, dayOf(row));
    if (agreement) groupOf(agreement, agreement).rows.push(row);
    else if (candidates.length > 0) for (const each of candidates) groupOf(each, each).lack = lack;
    else {
      const key = row.partner ? view.joiner.keyOf(row.partner) : (row.agreementId ?? "");
      const group = groupOf(key, nameOf(row));
      if (row.partner && !lack) group.rows.push(row);
      else group.lack = lack ?? "noAgreement";
    }
  }
  return groups;
}

/** The key of the group a line of the follow-up belongs to; a line that may be of several agreements has one of theirs. */
export const keyOfLine = (
  { agreement, candidates, figures }: RegisteredLine,
  groups: ReadonlyMap<GroupKey, unknown>,
  view: RegisterView,
): GroupKey => agreement ?? candidates.find((each) => groups.has(each)) ?? view.joiner.keyOf(figures.line.partner);

/** Each group looked at; one that is not whole is said to be so. */
export const inspectGroups = <T, R extends RegisterDeviation | RegisterNotAssessed>(
  groups: RowGroups<T>,
  inspect: (group: RowGroup<T>) => R | null,
): readonly (R | RegisterNotAssessed)[] =>
  [...groups.values()].flatMap((group): R | RegisterNotAssessed | readonly [] =>
    group.lack ? notAssessed(group.about, group.lack) : (inspect(group) ?? []),
  );

/** Each line of the follow-up beside the rows about it; lines without rows are left out. */
export const inspectLines = <T, R extends RegisterDeviation | RegisterNotAssessed>(
  view: RegisterView,
  groups: RowGroups<T>,
  inspect: (line: RegisteredLine["figures"], rows: readonly T[]) => R | null,
): readonly (R | RegisterNotAssessed)[] =>
  view.lines.flatMap((line): R | RegisterNotAssessed | readonly [] => {
    const group = groups.get(keyOfLine(line, groups, view));
    if (!group) return [];
    const lack = group.lack ?? line.lack;
    return lack ? notAssessed(line.figures, lack) : (inspect(line.figures, group.rows) ?? []);
  });
