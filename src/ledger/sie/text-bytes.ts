const BLANK = 32;
const QUOTE = 34;
const BACKSLASH = 92;

/**
 * 1 for bytes that a plain quoted text does not run on over: its quote, `\`, and control characters, the line end among
 * them. A table is one look a byte where comparisons are three.
 */
export const ENDS_TEXT = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < BLANK || byte === QUOTE || byte === BACKSLASH ? 1 : 0,
);
