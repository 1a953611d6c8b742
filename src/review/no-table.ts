import type { ReadTable } from "../domain/table.ts";

/** The follow-up of a workbook that has none: agreements can be looked at without money. */
export const NO_TABLE: ReadTable = {
  title: "",
  unit: null,
  currency: null,
  year: null,
  columns: [],
  rows: [],
  totals: [],
  footnotes: [],
  problems: [],
  solved: { readings: 1, by: "cells" },
  place: {},
};
