import type { CalendarDate } from "../domain/calendar.ts";
import { yearOf } from "../domain/calendar.ts";
import type { Amount, FollowUp } from "../domain/follow-up.ts";
import type { Ore } from "../domain/money.ts";

/** The amounts of one row as a follow-up of one partner, all of them at the same day. Amounts in öre. */
export function oneLine(given: {
  readonly agreed: Ore;
  readonly paid: Ore;
  readonly cost: Ore;
  readonly asOf: CalendarDate;
}): FollowUp {
  const { asOf } = given;
  return {
    title: "",
    place: {},
    unit: "one",
    currency: "SEK",
    year: yearOf(asOf),
    paidDate: asOf,
    totals: [],
    lines: [
      {
        partner: "1",
        place: {},
        orgNumber: null,
        agreed: figure(given.agreed),
        paid: figure(given.paid),
        costs: [{ header: "", span: null, cumulative: false, end: asOf, amount: figure(given.cost) }],
        forecast: null,
        notes: [],
        hidden: false,
      },
    ],
  };
}

const figure = (hundredths: Ore): Amount => ({ state: "figure", hundredths, text: "", place: {}, storedAsText: false });
