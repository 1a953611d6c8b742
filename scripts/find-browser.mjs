import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Names under which the browsers stand on PATH, in the order we like them. */
const NAMES = ["google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "chromium", "chromium-browser"];

/**
 * The Chromium-family browser of this machine: CHROME_PATH, else Chrome, Edge or Chromium in the usual places.
 * @returns {string | null} the path of the program, or null where there is none
 */
export function findBrowser(platform = process.platform, env = process.env) {
  if (env.CHROME_PATH) return isProgram(env.CHROME_PATH) ? env.CHROME_PATH : null;
  return [...usualPlaces(platform, env), ...onPath(platform, env)].find(isProgram) ?? null;
}

function usualPlaces(platform, env) {
  if (platform === "darwin") {
    const apps = ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => `${name}.app/Contents/MacOS/${name}`);
    return ["/Applications", join(env.HOME ?? "", "Applications")].flatMap((folder) =>
      apps.map((app) => join(folder, app)),
    );
  }
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(Boolean);
    const programs = [
      ["Google", "Chrome", "Application", "chrome.exe"],
      ["Microsoft", "Edge", "Application", "msedge.exe"],
      ["Chromium", "Application", "chrome.exe"],
    ];
    return programs.flatMap((parts) => roots.map((root) => join(root, ...parts)));
  }
  return ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/usr/bin/chromium", "/snap/bin/chromium"];
}

function onPath(platform, env) {
  if (platform === "win32") return [];
  return NAMES.flatMap((name) => (env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
