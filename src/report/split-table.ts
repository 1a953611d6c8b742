import type { CashSplit } from "../domain/cash-held.ts";
import type { LineFigures } from "../domain/figures.ts";
import { type Ore, NIL, ore } from "../domain/money.ts";
import type { GrossSum } from "../domain/totals.ts";
import type { ReportCell, ReportTable } from "./document.ts";
import { type Reporting, amountCell, tableUnit, textCell } from "./reporting.ts";
import { counted } from "./source.ts";

type Part = Exclude<keyof CashSplit, "naive" | "held">;

/** What the amount is made of: one row a part, known and computed in columns of their own, plus and minus apart. */
export interface SplitTable extends ReportTable {
  /** The columns that a chart of it shows: the label, then each series. The last column, the net, is no part of it. */
  readonly series: number;
  readonly chart: { readonly title: string; readonly description: string };
}

/** Null where the amount could not be taken apart for anybody. */
export function splitTable(reporting: Reporting): SplitTable | null {
  const { source, labels, w } = reporting;
  const { split } = source.totals;
  if (!reporting.facts.cash?.split) return null;
  const parts = partsOf(reporting);
  const known = split.naive;
  const hasBelow = known.minus < 0;
  const [plusHeader, minusHeader] = labels.cash.knownBelow;
  const knownHeaders = hasBelow ? [plusHeader, minusHeader] : [labels.cash.known];
  const nothing = textCell("");
  const amounts = ({ plus, minus }: GrossSum) => [plus, minus].map((amount) => cellOrBlank(amount, reporting));
  const rows = [
    [
      textCell(labels.cash.naive),
      ...(hasBelow ? amounts(known) : [amountCell(known.plus, reporting)]),
      nothing,
      nothing,
      amountCell(known.net, reporting),
    ],
    ...parts.map(({ part, name }) => [
      textCell(name),
      ...knownHeaders.map(() => nothing),
      ...amounts(split[part]),
      amountCell(split[part].net, reporting),
    ]),
  ];
  const computed = (side: "plus" | "minus") => parts.reduce((all, { part }) => all + split[part][side], 0);
  const described = parts.map(({ part, name }) => {
    const { plus, minus } = split[part];
    return labels.cash.chartPart(
      name.replace(/ \([^)]*\)$/, ""),
      w.money(plus),
      minus < 0 ? w.money(ore(-minus)) : null,
    );
  });
  return {
    caption: labels.withUnit(labels.cash.caption, reporting.unitName),
    ...tableUnit(reporting),
    headers: [labels.cash.item, ...knownHeaders, labels.cash.plus, labels.cash.minus, labels.cash.net],
    rows,
    total: [
      textCell(labels.cash.sum),
      ...knownHeaders.map(() => nothing),
      amountCell(ore(computed("plus")), reporting),
      amountCell(ore(computed("minus")), reporting),
      amountCell(ore(computed("plus") + computed("minus")), reporting),
    ],
    series: 1 + knownHeaders.length + 2,
    chart: {
      title: labels.withUnit(labels.cash.chart, reporting.unitName),
      description: labels.cash.chartText(w.money(known.net), described.join("; ")),
    },
  };
}

/** Each partner's parts in a row, so that every total can be followed to where it comes from. */
export function splitByPartner(reporting: Reporting): ReportTable | null {
  const { source, labels } = reporting;
  const lines = counted(source).filter(({ facts }) => facts.split);
  if (lines.length === 0) return null;
  const parts = partsOf(reporting);
  const names = ["naive" as const, ...parts.map(({ part }) => part)];
  const row = ({ line, facts }: LineFigures): ReportCell[] => [
    textCell(line.partner),
    ...names.map((part) => amountCell(facts.split![part], reporting)),
  ];
  return {
    caption: labels.withUnit(labels.cash.perPartner, reporting.unitName),
    ...tableUnit(reporting),
    headers: [labels.partner, labels.cash.naive, ...parts.map(({ name }) => name)],
    rows: lines.map(row),
    total: [textCell(labels.total), ...names.map((part) => amountCell(source.totals.split[part].net, reporting))],
  };
}

/** In the order of the sentence. What was paid against plan is shown only where a plan is given: assumed, it is nil by construction. */
function partsOf({ source, facts, labels, w }: Reporting): readonly { readonly part: Part; readonly name: string }[] {
  const between = facts.cash?.split?.between;
  const name: Readonly<Record<Part, string>> = {
    cutoff: between ? labels.cash.cutoff(w.span(between.start, between.end)) : labels.cash.sameDay,
    schedule: labels.cash.schedule,
    payment: labels.cash.payment,
    underspend: labels.cash.underspend,
  };
  const { split } = source.totals;
  const parts: readonly Part[] = ["cutoff", "schedule", "payment", "underspend"];
  const isShown = (part: Part) =>
    part === "payment" ? split.payment.lines > 0 : part !== "cutoff" || between !== null;
  return parts.filter(isShown).map((part) => ({ part, name: name[part] }));
}

const cellOrBlank = (amount: Ore, reporting: Reporting): ReportCell =>
  amount === NIL ? textCell("") : amountCell(amount, reporting);
