import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findCalc } from "../../scripts/find-calc.mjs";

const calc = findCalc();
if (calc === null && process.env["CI"]) throw new Error("LibreOffice is needed in CI: node scripts/prepare.mjs --calc");

/** A workbook as LibreOffice writes it when it has opened ours; null where there is no LibreOffice here. */
export function throughLibreOffice(file: Uint8Array, to: "xlsx" | "pdf"): Uint8Array | null {
  if (calc === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "libre-office-"));
  try {
    const made = join(folder, "made");
    writeFileSync(join(folder, "workbook.xlsx"), file);
    execFileSync(
      calc,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        to,
        "--outdir",
        made,
        join(folder, "workbook.xlsx"),
      ],
      { timeout: 120_000, stdio: "pipe" },
    );
    return new Uint8Array(readFileSync(join(made, `workbook.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
