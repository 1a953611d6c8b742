import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Licences that ask for no more than that their text goes along. */
export const ALLOWED_LICENCES = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"];

/**
 * The packages that what we ship is made of, as the lock-file says: those of `dependencies` and all they need.
 * @returns {{ name: string, version: string, licence: string, integrity: string, hasInstallScript: boolean, folder: string }[]}
 */
export function productionPackages() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional, peer, optional }]) => path && !dev && !devOptional && !peer && !optional)
    .map(([path, { version, license, integrity, hasInstallScript = false }]) => ({
      name: path.replace(/^.*node_modules\//, ""),
      version,
      licence: license ?? "",
      integrity: integrity ?? "",
      hasInstallScript,
      folder: join(ROOT, path),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}
