import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:https";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { localhostCertificate } from "./certificate.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const OFFICE_JS_HERE = "/office-js/office.js";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/**
 * Serves the sandbox page and the add-in over https on localhost, each on a port of its own: Office.js trusts a host
 * page only over https and only on the pane's own hostname (ports may differ), and two origins keep the pane as
 * strange to the page around it as it is to Excel.
 *
 * The add-in's files go out byte for byte, except that in its HTML pages the address of Office.js is replaced by the
 * npm package served here.
 *
 * @param {object} [options]
 * @param {string} [options.web] folder of the built add-in (dist/web)
 * @param {string} [options.sandbox] folder of the built sandbox page (dist/sandbox)
 * @param {number} [options.port] port of the sandbox page; 0 takes a free one
 * @param {Record<string, string>} [options.paneHeaders] extra headers on the add-in's HTML, e.g. a stricter policy in a test
 * @returns {Promise<{ url: string, addinUrl: string, spki: string, close(): Promise<void> }>} addresses without a
 *   closing slash, and the public key hash a browser must be told to trust
 */
export async function startServer(options = {}) {
  const web = resolve(options.web ?? join(ROOT, "dist/web"));
  const sandbox = resolve(options.sandbox ?? join(ROOT, "dist/sandbox"));
  const officeJs = join(ROOT, "node_modules/@microsoft/office-js/dist");
  const { key, cert, spki } = await localhostCertificate(join(ROOT, "node_modules/.cache/sandbox/certificate.json"));

  const addin = createServer({ key, cert }, (request, response) => {
    const path = pathOf(request);
    if (path.startsWith("/office-js/")) return send(response, officeJs, path.slice("/office-js".length));
    response.setHeader("access-control-allow-origin", "*"); // the page reads manifest.xml and functions.json
    if (path.endsWith(".html")) return sendPane(response, web, path, options.paneHeaders);
    return send(response, web, path);
  });
  const addinUrl = await listen(addin, 0);

  const page = createServer({ key, cert }, (request, response) => {
    const path = pathOf(request);
    if (path === "/settings.json") return sendText(response, ".json", JSON.stringify({ addin: addinUrl }));
    return send(response, sandbox, path === "/" ? "/index.html" : path);
  });
  const url = await listen(page, options.port ?? 0).catch(async (error) => {
    await close(addin);
    throw error;
  });

  return { url, addinUrl, spki, close: async () => void (await Promise.all([close(page), close(addin)])) };
}

function pathOf(request) {
  try {
    return decodeURIComponent(new URL(request.url, "https://localhost").pathname);
  } catch {
    return "/"; // a path that is not valid percent-encoding
  }
}

function sendPane(response, root, path, headers = {}) {
  const file = inside(root, path);
  if (!file) return notFound(response);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  sendText(response, ".html", readFileSync(file, "utf8").replaceAll(OFFICE_JS, OFFICE_JS_HERE));
}

function send(response, root, path) {
  const file = inside(root, path);
  if (!file) return notFound(response);
  head(response, extname(file));
  createReadStream(file).pipe(response);
}

function sendText(response, type, text) {
  head(response, type);
  response.end(text);
}

function head(response, extension) {
  response.writeHead(200, {
    "content-type": TYPES[extension] ?? "application/octet-stream",
    "cache-control": "no-cache",
  });
}

function notFound(response) {
  response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
}

/** The file `path` names under `root`, or null where it is no file or would lead out of the folder. */
function inside(root, path) {
  const file = resolve(join(root, path));
  if (!file.startsWith(root + sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function listen(server, port) {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => done(`https://localhost:${server.address().port}`));
  });
}

function close(server) {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
}
