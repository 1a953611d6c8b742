import { type Ore, minus, ore, sum } from "../domain/money.ts";
import { SPLIT_PARTS } from "../domain/totals.ts";
import { unitName } from "./written.ts";
import { boardColumns, countedAmounts } from "./board-table.ts";
import type { ReportTable } from "./document.ts";
import { type Reporting, textCell } from "./reporting.ts";
import { counted } from "./source.ts";

/** Two ways to the same amount. */
export interface Control {
  readonly what: string;
  readonly one: Ore;
  readonly other: Ore;
}

/**
 * The proof of the sums: what the rows come to against what is printed, each partner against the total, and the identity of
 * what is paid and not reported, each computed twice and compared to the öre.
 */
export function controls(reporting: Reporting): readonly Control[] {
  const { source, labels } = reporting;
  const { control, cash } = labels;
  const { followUp, totals, lines } = source;
  const { of, split } = totals;
  const printed = followUp.totals
    .filter(({ column }) => column !== "other")
    .map(({ header, summed, printed: other }) => ({ what: control.printed(header), one: summed, other }));
  const columns = boardColumns(reporting);
  const isCounted = new Set(counted(source).map(({ line }) => line));
  const refused =
    isCounted.size === lines.length
      ? []
      : columns.map((column) => {
          const all = followUp.lines.map((line, index) => [line, column.amountOf(line, index) ?? ore(0)] as const);
          const apart = all.flatMap(([line, amount]) => (isCounted.has(line) ? [] : amount));
          return {
            what: control.refused(column.header),
            one: ore(sum(countedAmounts(column, reporting)) + sum(apart)),
            other: sum(all.map(([, amount]) => amount)),
          };
        });
  const isShared = lines.some(({ facts }) => facts.costsOf === "whole");
  const sums = (["agreed", "paid", "cost"] as const).flatMap((name) => {
    const column = columns.findLast((each) => each.sums === name);
    if (!column || of[name].lines === 0 || (name === "cost" && isShared)) return [];
    return [
      { what: control.partners(column.header), one: sum(countedAmounts(column, reporting)), other: of[name].net },
    ];
  });
  const isWhole = of.paid.lines === of.naive.lines && of.cost.lines === of.naive.lines && of.naive.lines > 0;
  const naive = isWhole
    ? [{ what: control.naiveOfPartners, one: minus(of.paid.net, of.cost.net), other: of.naive.net }]
    : [];
  const known = counted(source).flatMap(({ facts }) => facts.split ?? []);
  if (known.length === 0) return [...printed, ...refused, ...sums, ...naive];
  const names = {
    naive: cash.naive,
    cutoff: cash.sameDay,
    held: control.heldBy,
    schedule: cash.schedule,
    payment: cash.payment,
    underspend: cash.underspend,
  };
  return [
    ...printed,
    ...refused,
    ...sums,
    ...naive,
    ...SPLIT_PARTS.filter((part) => part !== "payment" || split.payment.lines > 0).map((part) => ({
      what: control.partners(names[part].replace(/ \([^)]*\)$/, "")),
      one: sum(known.map((each) => each[part])),
      other: split[part].net,
    })),
    { what: control.naive, one: split.naive.net, other: ore(split.cutoff.net + split.held.net) },
    {
      what: control.held,
      one: split.held.net,
      other: ore(split.schedule.net + split.payment.net + split.underspend.net),
    },
  ];
}

/** The controls as a table, to the last öre. */
export function controlTable(reporting: Reporting): ReportTable {
  const { labels, w, source, language } = reporting;
  const { control } = labels;
  const unit = unitName(language, "one", source.followUp.currency);
  const exact = (amount: Ore) => ({ text: w.exact(amount), amount });
  return {
    caption: control.caption,
    unit: "one",
    decimals: 2,
    headers: [
      control.what,
      ...[control.one, control.other, control.difference].map((header) => labels.withUnit(header, unit)),
      control.verdict,
    ],
    rows: controls(reporting).map(({ what, one, other }) => {
      const difference = minus(one, other);
      return [
        textCell(what),
        exact(one),
        exact(other),
        exact(difference),
        textCell(difference === 0 ? control.holds : control.differs),
      ];
    }),
    total: null,
  };
}
