import { applier } from "./apply.ts";
import type { ExcelThings } from "./excel-things.ts";
import { OWN_SHEET, lookAtSheets } from "./look-sheets.ts";
import { lookAtMarks } from "./own-marks.ts";
import { askForParts } from "./own-parts.ts";
import type { Trip } from "./run.ts";
import type { Talk } from "./talk.ts";

/** A conversation with Excel through Office.js. */
export function excelTalk(trip: Trip): Talk<ExcelThings> {
  const { apply, sheetOf } = applier(trip.context);
  return {
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
      steps.forEach(apply);
      const claims = watched.map((on) => {
        const claim = sheetOf(on).customProperties.getItemOrNullObject(OWN_SHEET);
        claim.load("value");
        return claim;
      });
      await trip.sync();
      return claims.map((claim) => (claim.isNullObject ? null : claim.value));
    },
  };
}
