/**
 * Every organisation number in ../shared/data/orgnr gets the verdict and normal form its row says; a table is printed.
 * The file is not part of this repository: where it is absent, this is skipped with a notice.
 */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import Papa from "papaparse";
import { checkOrgNumber } from "../../src/domain/organisation-number.ts";
import { sharedData } from "./shared-data.ts";

const folder = sharedData("orgnr") ?? "";
const file = resolve(folder, "orgnr_open.csv");
const series = resolve(folder, "organisationsnummer_meta_list.json");

interface Row {
  written: string;
  normal: string;
  verdict: string;
}

(existsSync(file) ? test : test.skip)("organisation numbers of the open file", () => {
  const { data } = Papa.parse<Row>(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true });
  const rows = data.map(({ written, normal, verdict }) => {
    const check = checkOrgNumber(written);
    return { verdict, got: check.verdict, isRight: check.verdict === verdict && (check.normal ?? "") === normal };
  });
  const table = Object.fromEntries(
    [...new Set(rows.map((row) => row.verdict))].map((verdict) => {
      const of = rows.filter((row) => row.verdict === verdict);
      return [verdict, { rows: of.length, right: of.filter((row) => row.isRight).length }];
    }),
  );
  console.table(table);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => !row.isRight)).toEqual([]);
});

(existsSync(series) ? test : test.skip)(
  "the organisationsnummer test series: check digit, and the same number as VAT number",
  () => {
    const rows = JSON.parse(readFileSync(series, "utf8")) as { input: string; valid: boolean; vat_number: string }[];
    expect(rows.length).toBeGreaterThan(0);
    for (const { input, valid, vat_number } of rows) {
      expect(checkOrgNumber(input).verdict === "bad_check_digit").toBe(!valid);
      expect(checkOrgNumber(vat_number).normal).toBe(checkOrgNumber(input).normal);
    }
  },
);
