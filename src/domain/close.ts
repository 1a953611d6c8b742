import { clawBack } from "./claw-back.ts";
import type { CalendarDate } from "./calendar.ts";
import { type RegisterNotAssessed, notAssessed } from "./check.ts";
import { isNotApproved } from "./agreement-status.ts";
import type { LineFigures } from "./figures.ts";
import { lastDayOf } from "./join-register.ts";
import { type Ore, NIL, minus, ore, sum } from "./money.ts";
import type { Agreement } from "./register.ts";
import type { RegisterView } from "./register-view.ts";

/** What is to be repaid of an agreement that has come to its end, and what of it is still to come. */
export interface Closing {
  readonly line: LineFigures;
  readonly lastDay: CalendarDate;
  readonly agreed: Ore;
  readonly paid: Ore;
  readonly cost: Ore;
  /** Up to this nothing is claimed: the agreement's own limit, else the check's. */
  readonly limit: Ore;
  /** Paid back after the day the paid figure is of; what came before is in that figure. */
  readonly repaid: Ore;
  /** Still to be repaid; nil where it is not above the limit. */
  readonly open: Ore;
}

/**
 * Each line whose agreement has ended by the as-of date, or is closed (domain.md §3.1, §3.5(2)). The cost must reach the
 * agreement's last day: before that, what is unused is *ej upparbetat* and nothing to repay.
 */
export function closingsOf(view: RegisterView, limit: Ore, asOf: CalendarDate): (Closing | RegisterNotAssessed)[] {
  return view.lines.flatMap(({ figures, agreement }): (Closing | RegisterNotAssessed)[] => {
    const lastDay = agreement && lastDayOf(agreement);
    if (!agreement || isNotApproved(agreement.status) || !lastDay || lastDay > asOf) return [];
    const { agreed, paid, cost, costDate, paidDate, period } = figures.facts;
    const lacking = (["paid", "agreed", "cost", "costDate", "paidDate", "period"] as const).find(
      (name) => figures.missing[name],
    );
    if (lacking) return [notAssessed(figures, figures.missing[lacking]!)];
    if (costDate! < period!.end) return [notAssessed(figures, "costNotFinal")];
    const own = agreement.notReclaimedBelow ?? limit;
    const due = clawBack({ agreed: agreed!, paid: paid!, cost: cost!, carryOver: NIL, deMinimis: own });
    const repaid = repaidOf(view, agreement, paidDate!, asOf);
    const left = minus(due, repaid);
    return [
      {
        line: figures,
        lastDay,
        agreed: agreed!,
        paid: paid!,
        cost: cost!,
        limit: own,
        repaid,
        open: left > own ? left : NIL,
      },
    ];
  });
}

/** Money paid back is a payment below nil. */
const repaidOf = (view: RegisterView, agreement: Agreement, after: CalendarDate, until: CalendarDate): Ore =>
  sum(
    view
      .paymentsOf(agreement)
      .flatMap(({ date, amount }) =>
        date && amount !== null && amount < 0 && date > after && date <= until ? [ore(-amount)] : [],
      ),
  );
