import { applier } from "./apply.ts";
import type { ExcelThings } from "./excel-things.ts";
import { OWN_SHEET, lookAtSheets } from "./look-sheets.ts";
import { lookAtMarks } from "./own-marks.ts";
import { askForParts } from "./own-parts.ts";
import type { Trip } from "./run.ts";
import type { Talk } from "./talk.ts";

/** Excel for the web refuses 5 MB. It is some 1,500 marks. */
const HEAVIEST_REQUEST = 3_900_000;

/** A conversation with Excel through Office.js. */
export function excelTalk(trip: Trip): Talk<ExcelThings> {
  const { apply, sheetOf } = applier(trip.context);
  return {
    attempt: Math.random().toString(36).slice(2, 10),
    limit: HEAVIEST_REQUEST,
    lookAtSheets: () => lookAtSheets(trip),
    lookAtMarks: () => lookAtMarks(trip),
    async lookAtParts() {
      const which = askForParts(trip);
      await trip.sync();
      const what = which();
      await trip.sync();
      return what();
    },
    async send(steps, watched = []) {
      trip.assertOpen();
      const claims = watched.map((on) => {
        const claim = sheetOf(on).customProperties.getItemOrNullObject(OWN_SHEET);
        claim.load("value");
        return claim;
      });
      steps.forEach(apply);
      await trip.sync();
      return claims.map((claim) => (claim.isNullObject ? null : claim.value));
    },
  };
}
