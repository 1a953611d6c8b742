/**
 * Puts the built add-in into a real Excel on this machine (Windows or Mac): serves dist/web on the manifest's origin,
 * https://localhost:3000, and registers the manifest with Excel until Ctrl-C. Where Excel is elsewhere (the web, another
 * machine) it says what to upload.
 *
 *   npm run excel
 *
 * Nothing here has been tried in Excel: the places are those of Microsoft's documentation of sideloading.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { buildIfStale } from "./build.mjs";
import { localhostCertificate } from "./certificate.mjs";

const PORT = 3000;
const WEB = fileURLToPath(new URL("../dist/web", import.meta.url));
const CACHE = fileURLToPath(new URL("../node_modules/.cache/sandbox/", import.meta.url));
const MANIFEST = join(WEB, "manifest.xml");
const MAC_FOLDER = join(homedir(), "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
const WINDOWS_KEY = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".xml": "application/xml; charset=utf-8",
};

if (process.env.ADDIN_ORIGIN) throw new Error("ADDIN_ORIGIN is set: this command serves https://localhost:3000 only.");
await buildIfStale();
const { key, cert } = await localhostCertificate(join(CACHE, "certificate.json"));
const certificate = join(CACHE, "localhost.pem");
writeFileSync(certificate, cert);

const server = createServer({ key, cert }, serve);
server.listen(PORT, "127.0.0.1", () => {
  const unregister = register();
  console.log(`Serving ${WEB} on https://localhost:${PORT}. Ctrl-C ends it and takes the add-in out again.`);
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => {
      unregister();
      process.exit(0);
    });
});

/** The files as built, with Microsoft's own Office.js from its CDN. */
function serve(request, response) {
  const file = join(WEB, decodeURIComponent(new URL(request.url, "https://localhost").pathname));
  if (!file.startsWith(WEB + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile())
    return response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "cache-control": "no-cache",
  });
  response.end(readFileSync(file));
}

/** Makes Excel list the add-in; answers with how to take it out. */
function register() {
  const id = /<Id>(.+)<\/Id>/.exec(readFileSync(MANIFEST, "utf8"))?.[1];
  if (process.platform === "darwin" && existsSync(join(homedir(), "Library/Containers/com.microsoft.Excel"))) {
    const copy = join(MAC_FOLDER, `${id}.manifest.xml`);
    mkdirSync(MAC_FOLDER, { recursive: true });
    copyFileSync(MANIFEST, copy);
    console.log(`Excel must trust the certificate once:
  security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${certificate}"
Then (re)start Excel: Insert > Add-ins > My Add-ins > Developer Add-ins.`);
    return () => rmSync(copy, { force: true });
  }
  if (process.platform === "win32") {
    spawnSync("reg", ["add", WINDOWS_KEY, "/v", id, "/t", "REG_SZ", "/d", MANIFEST, "/f"], { stdio: "inherit" });
    console.log(`Windows must trust the certificate once:
  certutil -user -addstore Root "${certificate}"
Then (re)start Excel: Home > Add-ins > Developer Add-ins.`);
    return () => spawnSync("reg", ["delete", WINDOWS_KEY, "/v", id, "/f"], { stdio: "ignore" });
  }
  console.log(`There is no Excel to find on this system. In Excel on the web: Home > Add-ins > More Add-ins > My Add-ins > Upload My
Add-in, and choose ${MANIFEST}. The browser must trust ${certificate}.`);
  return () => undefined;
}
