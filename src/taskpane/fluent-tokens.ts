/** Layers are in no theme, so Fluent gives each its value. */
const LAYERS: Readonly<Record<string, number>> = {
  zIndexBackground: 0,
  zIndexContent: 1,
  zIndexOverlay: 1000,
  zIndexPopup: 2000,
  zIndexMessages: 3000,
  zIndexFloating: 4000,
  zIndexPriority: 5000,
  zIndexDebug: 6000,
};

/**
 * Stands in for Fluent's table of tokens in the bundle (webpack puts it in the place of `@fluentui/tokens/lib/tokens.js`).
 * A token is the style variable of its own name, so the table of 500 names says nothing that the name does not; once the
 * first paint and a screen loaded later both use it, it costs the first paint 4 kB gzipped. A test compares the two.
 */
export const tokens: Readonly<Record<string, string>> = /*#__PURE__*/ new Proxy(
  {},
  { get: (_, name) => `var(--${String(name)}${String(name) in LAYERS ? `, ${LAYERS[String(name)]}` : ""})` },
);
