import type { Assumption } from "../domain/figures.ts";
import { NIL, minus, ore, sum } from "../domain/money.ts";
import type { PaymentModel } from "../domain/payment-plan.ts";
import { boardColumns, countedAmounts } from "./board-table.ts";
import { type Reporting, who } from "./reporting.ts";
import { counted } from "./source.ts";

/** The small print under the table: its own footnotes, then what was taken for granted and what the sums cover. */
export function notes(reporting: Reporting): readonly string[] {
  return [
    ...footnotes(reporting),
    ...remarks(reporting),
    ...differences(reporting),
    ...coverage(reporting),
    ...assumptions(reporting),
    ...bases(reporting),
  ];
}

function footnotes({ source: { table } }: Reporting): readonly string[] {
  const used = new Set(table.rows.flatMap(({ marks }) => marks));
  return table.footnotes.filter(({ mark }) => used.has(mark)).map(({ mark, text }) => `${mark}${text}`);
}

/** What a column of remarks says of a partner, which is as much as a footnote says. */
function remarks({ source: { table, followUp } }: Reporting): readonly string[] {
  const printed = new Set(table.footnotes.map(({ text }) => text));
  return followUp.lines.flatMap(({ partner, notes: said }) =>
    said.filter((note) => !printed.has(note)).map((note) => `${partner}: ${note}`),
  );
}

/** A printed total that is not what its rows come to. */
const differences = ({ source: { followUp }, labels, w }: Reporting): readonly string[] =>
  followUp.totals
    .filter(({ column, printed, summed }) => column !== "other" && printed !== summed)
    .map(({ header, printed, summed }) => {
      const difference = ore(Math.abs(minus(printed, summed)));
      return labels.sumMismatch(header, w.money(printed), w.money(summed), w.money(difference));
    });

function coverage(reporting: Reporting): readonly string[] {
  const { source, facts, labels, w } = reporting;
  const refused = source.lines.filter((line) => !counted(source).includes(line)).map(({ line }) => line.partner);
  const partly = (
    [
      [labels.agreed, facts.agreed],
      [labels.paid(null), facts.paid],
      [labels.cost("").trim(), facts.cost],
    ] as const
  ).flatMap(([header, covered]) => (covered && covered.partners < facts.partners ? [{ header, covered }] : []));
  const { lines } = source;
  return [
    ...(refused.length > 0 ? [labels.refused(w.list(refused), refused.length === 1)] : []),
    ...partly.map(({ header, covered }) =>
      labels.coverage(header, reporting.text.some(w.count(covered.partners), w.count(facts.partners))),
    ),
    ...(lines.some(({ missing }) => missing.costOfAll === "cumulativeSuspect") ? [labels.inDoubt] : []),
    ...(lines.some(({ facts: { costsOf } }) => costsOf === "whole") ? [labels.boardsPart] : []),
  ];
}

/** What was assumed, each thing once with whom it was assumed for. */
function assumptions(reporting: Reporting): readonly string[] {
  const { source, labels, w } = reporting;
  const names = new Set(counted(source).map(({ line }) => line.partner));
  const groups = new Map<string, { readonly assumption: Assumption; readonly partners: string[] }>();
  for (const assumption of source.assumed) {
    if (!names.has(assumption.partner)) continue;
    const key = JSON.stringify([assumption.field, assumption.value]);
    const group = groups.get(key) ?? { assumption, partners: [] };
    group.partners.push(assumption.partner);
    groups.set(key, group);
  }
  const of = (field: Assumption["field"]) =>
    [...groups.values()].filter(({ assumption }) => assumption.field === field);
  const plans = of("plan")
    .sort((a, b) => b.partners.length - a.partners.length)
    .map(({ assumption, partners }) =>
      labels.planFor(labels.model[assumption.value as PaymentModel], who(partners, reporting) ?? w.list(partners)),
    );
  return [
    ...of("period").map(({ partners }) => labels.assumedYear(String(source.followUp.year), who(partners, reporting))),
    ...(plans.length > 0 ? [labels.assumedPlans(plans.join("; "))] : []),
  ];
}

/** How the computed figures are made, and their plus and minus where a net hides them. */
function bases(reporting: Reporting): readonly string[] {
  const { source, facts, labels, w } = reporting;
  const { split } = source.totals;
  const lines = counted(source);
  const nets = [
    [labels.cash.schedule, split.schedule],
    [labels.cash.underspend, split.underspend],
  ] as const;
  return [
    ...(facts.comparison
      ? [
          labels.periodised(
            labels.basis[source.basis],
            lines.every(({ facts: { profile } }) => profile.kind === "linear"),
          ),
        ]
      : []),
    ...nets.flatMap(([what, { net, plus, minus: below }]) =>
      plus !== 0 && below !== 0
        ? [labels.netOf(what.replace(/ \([^)]*\)$/, ""), w.money(net), w.money(plus), w.money(ore(-below)))]
        : [],
    ),
    ...(facts.cash?.split && split.payment.lines === 0 ? [labels.cash.notAssessed] : []),
    ...(isRounded(reporting) ? [labels.rounded] : []),
  ];
}

/** Somewhere what is printed does not add up as printed: only rounding is to blame. */
function isRounded(reporting: Reporting): boolean {
  const { source, w } = reporting;
  const { split, of } = source.totals;
  const parts = [split.cutoff, split.schedule, split.payment, split.underspend];
  return (
    boardColumns(reporting).some((column) => {
      const amounts = countedAmounts(column, reporting);
      return w.isRoundedOff(amounts, sum(amounts));
    }) ||
    w.isRoundedOff(
      parts.map(({ net }) => net),
      split.naive.net,
    ) ||
    (of.naive.lines === source.totals.lines && w.isRoundedOff([of.paid.net, minus(NIL, of.cost.net)], of.naive.net))
  );
}
