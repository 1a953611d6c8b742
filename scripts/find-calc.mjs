import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * LibreOffice on this machine, which recalculates the workbook of formulas independently of us: SOFFICE_PATH, else on PATH
 * or in its usual places.
 * @returns {string | null} the path of the program, or null where there is none
 */
export function findCalc(platform = process.platform, env = process.env) {
  if (env.SOFFICE_PATH) return isProgram(env.SOFFICE_PATH) ? env.SOFFICE_PATH : null;
  const name = platform === "win32" ? "soffice.com" : "soffice";
  const folders = [
    ...(env.PATH ?? "").split(delimiter),
    "/usr/lib/libreoffice/program",
    "/Applications/LibreOffice.app/Contents/MacOS",
    ...[env.PROGRAMFILES, env["PROGRAMFILES(X86)"]].filter(Boolean).map((root) => join(root, "LibreOffice", "program")),
  ];
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
