/** Every blank that documents put inside numbers: no-break, narrow, thin, figure and the typographic spaces. */
const WIDE = /[\u00A0\u202F\u2000-\u200A\u205F\u3000\t]/g;
/** Signs without width or meaning: soft hyphen, zero-width marks, byte order mark, direction marks, control characters. */
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** The text with ordinary blanks only, the figure dash as a dash, and nothing invisible; length may change. */
export const plain = (text: string): string =>
  text
    .replace(INVISIBLE, "")
    .replace(WIDE, " ")
    .replace(/\u2012/g, "–");

/** Anything that {@link folded} would change: most cells hold nothing of the kind. */
const UNFOLDED = /[^ -~\u00A1-\u00AC\u00AE-\u1FFF\u2070-\u2FFF]|^ | $| {2}/;

/** Plain text, runs of blanks and line breaks made one, ends trimmed: how labels are kept and compared. */
export const folded = (text: string): string => (UNFOLDED.test(text) ? plain(text).replace(/\s+/g, " ").trim() : text);
