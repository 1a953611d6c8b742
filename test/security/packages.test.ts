import { readFileSync } from "node:fs";
import { ALLOWED_LICENCES, productionPackages } from "../../scripts/production-packages.mjs";

/** What ships of others: read from the lock-file, which is what `npm ci` installs. */
interface Locked {
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
  readonly version: string;
  readonly integrity?: string;
}
const read = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8")) as T;
const { packages } = read<{ packages: Record<string, Locked> }>("package-lock.json");
const manifest = read<Record<"dependencies" | "devDependencies", Record<string, string>>>("package.json");

/** Everything but what only building and testing needs; what is optional or asked for by a peer too. */
const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== "" && !dev);

test("at most a hundred packages, each of the list in docs/third-party.md", () => {
  const own = productionPackages();
  expect(own.length).toBeGreaterThan(20);
  expect(own.length).toBeLessThanOrEqual(100);
  const listed = readFileSync("docs/third-party.md", "utf8").matchAll(/^\| (\S+) +\| (\S+) +\| (\S+) +\|$/gm);
  const rows = [...listed].map(([, name, version, licence]) => `${name} ${version} ${licence}`);
  expect(rows.slice(2).sort()).toEqual(own.map(({ name, version, licence }) => `${name} ${version} ${licence}`).sort());
});

test("none runs a script when it is installed", () => {
  expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
});

test("licences ask for no more than that their text goes along", () => {
  const other = shipped.filter(([, { license }]) => !ALLOWED_LICENCES.includes(license ?? ""));
  expect(other.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test("each is the one version with the one content", () => {
  expect(shipped.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path)).toEqual([]);
  for (const version of Object.values(manifest.dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
