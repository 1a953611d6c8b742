import { NO_DAY } from "../ledger.ts";
import { type Line, shown } from "./line.ts";
import type { ProblemList } from "./problems.ts";
import { readDay, readIsoDay } from "./values.ts";

/** The day a field names, reported where it is none or is not written as SIE has it; NO_DAY where it is none. */
export function dayOf(line: Line, field: number, problems: ProblemList): number {
  const day = readDay(line.bytes, line.fields.start[field]!, line.fields.end[field]!);
  if (day !== NO_DAY) return day;
  const text = line.raw(field);
  const iso = readIsoDay(text);
  problems.add(line.number, iso === NO_DAY ? "date-impossible" : "date-form", { text: shown(text) });
  return iso;
}
