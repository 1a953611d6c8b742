import type { Ore } from "../domain/money.ts";
import type { Missing } from "../domain/figures.ts";
import { missingSentence } from "../domain/missing.ts";
import type { ReportTable } from "./document.ts";
import { type Reporting, amountCell, tableUnit, textCell, who } from "./reporting.ts";
import { GROUNDS, type YearForecast } from "./year-forecast.ts";

/** Plan, what is expected back, the board's cost and its frame, line by line. */
export function yearTable(forecast: YearForecast, reporting: Reporting): ReportTable {
  const { labels } = reporting;
  const { year } = labels;
  const { agreed, repayment, cost, frame, left, assessed, lines } = forecast;
  const row = (label: string, amount: Ore) => [textCell(label), amountCell(amount, reporting)];
  const isAssessed = assessed > 0;
  return {
    caption: labels.withUnit(year.caption, reporting.unitName),
    ...tableUnit(reporting),
    headers: [year.item, labels.agreed],
    rows: [
      row(year.agreed, agreed),
      ...GROUNDS.filter((ground) => repayment[ground] !== 0).map((ground) =>
        row(year.repaymentBy[ground], repayment[ground]),
      ),
      ...(isAssessed ? [row(assessed < lines.length ? year.costAtMost : year.cost, cost)] : []),
      ...(frame === null ? [] : [row(year.frame, frame), row(year.left, left!)]),
    ],
    total: null,
  };
}

/** Who is expected to repay what, and on what ground; who could not be assessed stands there too. */
export function yearByPartner(forecast: YearForecast, reporting: Reporting): ReportTable {
  const { labels } = reporting;
  const { year } = labels;
  const amount = (each: Ore | null | undefined) => (each == null ? textCell("") : amountCell(each, reporting));
  return {
    caption: labels.withUnit(year.perPartner, reporting.unitName),
    ...tableUnit(reporting),
    headers: [labels.partner, labels.agreed, year.outlook, year.repayment, year.ground],
    rows: forecast.lines.map(({ partner, agreed, cost, ground, repayment }) => [
      textCell(partner),
      amount(agreed),
      amount(cost),
      amount(repayment),
      textCell(ground ? year.grounds[ground] : year.notTold),
    ]),
    total: null,
  };
}

/** What the forecast lacks: whom nothing can be said of and why, a frame, rows. */
export function yearNotes(forecast: YearForecast, reporting: Reporting): readonly string[] {
  const { labels, language, w, facts } = reporting;
  const reasons = new Map<Missing, string[]>();
  for (const { lack, partner } of forecast.lines) if (lack) reasons.set(lack, [...(reasons.get(lack) ?? []), partner]);
  return [
    ...[...reasons].map(([reason, partners]) =>
      labels.year.notAssessed(
        who(partners, reporting) ?? (facts.only || labels.ofSome(w.count(partners.length))),
        missingSentence(reason, language),
      ),
    ),
    ...(forecast.frame === null ? [labels.year.noFrame] : []),
    ...(forecast.withoutRow.length > 0 ? [labels.year.withoutRow(w.list(forecast.withoutRow))] : []),
  ];
}
