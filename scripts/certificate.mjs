import { createHash, X509Certificate } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const DAY = 24 * 60 * 60 * 1000;

/**
 * A self-made certificate for localhost, kept between runs in `file` (outside git) because making the key takes a second.
 * Nothing on the machine is asked to trust it: only the window that start.mjs opens does, by `spki`.
 * @returns {Promise<{ key: string, cert: string, spki: string }>} PEM texts, and the base64 SHA-256 of the public key
 */
export async function localhostCertificate(file) {
  const kept = read(file);
  const pem = kept && validFor(kept.cert, 7 * DAY) ? kept : await make(file);
  return { ...pem, spki: spkiOf(pem.cert) };
}

async function make(file) {
  const { default: selfsigned } = await import("selfsigned");
  const made = selfsigned.generate([{ name: "commonName", value: "localhost" }], {
    days: 90,
    keySize: 2048,
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });
  const pem = { key: made.private, cert: made.cert };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(pem), { mode: 0o600 });
  return pem;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function validFor(cert, milliseconds) {
  return new Date(new X509Certificate(cert).validTo).getTime() - Date.now() > milliseconds;
}

function spkiOf(cert) {
  const key = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}
