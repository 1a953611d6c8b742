/**
 * What a user has without us: one SUMIFS a partner, recalculated by LibreOffice. The time of converting a workbook with the
 * formulas less that of the same workbook with figures in their place. `sumifs [rows] [partners]`; multiplied to 1M × 1k,
 * since SUMIFS grows as rows × partners.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sumBooked } from "../src/ledger/sum-booked.ts";
import { paymentAccounts } from "../src/ledger/payment-setting.ts";
import { ACCOUNTS, FIRST_DAY, generateRows, LAST_DAY } from "./ledger-generator.ts";
import { absent, args, compare, type Measured, report, sink } from "./measure.ts";

const [count = 50_000, partners = 1_000] = args.map(Number);
const FULL = 1_000_000 * 1_000;
const rows = generateRows(count, partners);
const folder = mkdtempSync(join(tmpdir(), "bench-sumifs-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const cell = (value: number | string): string =>
  typeof value === "number"
    ? `<table:table-cell office:value-type="float" office:value="${value}"/>`
    : `<table:table-cell table:formula="of:=${value}"/>`;

/** A flat OpenDocument sheet: key, day, amount; beside them partners with a formula or a figure each. */
function sheet(withFormulas: boolean): string {
  const lines = Array.from({ length: count }, (_, row) => {
    const formula = `SUMIFS([.$C$1:.$C$${count}];[.$A$1:.$A$${count}];${row};[.$B$1:.$B$${count}];"&gt;=${FIRST_DAY}";[.$B$1:.$B$${count}];"&lt;=${LAST_DAY}")`;
    const last = row < partners ? cell(withFormulas ? formula.replaceAll('"', "&quot;") : row) : "";
    return `<table:table-row>${cell(rows.key[row]!)}${cell(rows.day[row]!)}${cell(rows.amount[row]! / 100)}${last}</table:table-row>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
    ' office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>',
    `<table:table table:name="L">${lines.join("")}</table:table></office:spreadsheet></office:body></office:document>`,
  ].join("");
}

function convert(name: string, content: string): { ms: number; ok: boolean } {
  const file = join(folder, `${name}.fods`);
  writeFileSync(file, content);
  const start = performance.now();
  const { status } = spawnSync(
    "soffice",
    [
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      "--headless",
      "--convert-to",
      "csv",
      "--outdir",
      folder,
      file,
    ],
    { stdio: "ignore", timeout: 600_000 },
  );
  return { ms: performance.now() - start, ok: status === 0 };
}

const isPayment = paymentAccounts(ACCOUNTS, { accounts: null, interim: [], counterparty: { kind: "column" } });
const partnerOfKey = Int32Array.from({ length: partners + Math.ceil(partners / 10) }, (_, key) =>
  Math.min(key, partners),
);
process.env["BENCH_MEMORY"] = "0";
const scale = FULL / (count * partners);
const [ours] = await compare([
  {
    name: "ours, the same rows",
    run: () => {
      sink.value += sumBooked(rows, {
        partners,
        isPayment,
        partnerOfKey,
        fromDay: FIRST_DAY,
        toDay: LAST_DAY,
      }).sums[0]!;
    },
  },
]);
const warm = convert("warm", sheet(false));
const measured: Measured[] = [ours!];
if (warm.ok) {
  const [figures, formulas] = [convert("figures", sheet(false)), convert("formulas", sheet(true))];
  const wall = Math.max(0, formulas.ms - figures.ms);
  const note = "difference of two conversions, run once";
  measured.push({ name: "LibreOffice, SUMIFS a partner", wall, cpu: null, peak: null, note });
  measured.push({
    name: "LibreOffice at 1M × 1k",
    wall: wall * scale,
    cpu: null,
    peak: null,
    note: `${note} on 1/${scale}, multiplied`,
  });
} else measured.push(absent("LibreOffice", "soffice is not installed"));
report({ title: `SUMIFS, ${count} rows × ${partners} partners`, measured, gates: [] });
