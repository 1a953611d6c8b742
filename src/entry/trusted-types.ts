/**
 * Where the page's policy asks for Trusted Types, scripts may be loaded from our own origin and Microsoft's CDN and from
 * nowhere else; text never becomes markup or script. Runs before Office.js, which adds its host file by `script.src`.
 * The tests ask for it. The page itself does not yet: Office.js of the CDN could not be tried (docs/manual-check.md).
 */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

const OFFICE_CDN = "https://appsforoffice.microsoft.com";
const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };

trustedTypes?.createPolicy("default", {
  createScriptURL(url) {
    const { origin } = new URL(url, location.href);
    if (origin === location.origin || origin === OFFICE_CDN) return url;
    throw new TypeError(`Scripts from ${origin} are not loaded here.`);
  },
});

export {};
