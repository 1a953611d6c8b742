import { type CalendarDate, date } from "../domain/calendar.ts";

/** The day it is where the pane is. Only what is kept gets it: a check is of the day in its data. */
export function today(now = new Date()): CalendarDate {
  return date(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}
