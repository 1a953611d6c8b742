/** Bytes of the longest line read, line end not counted; real ones stay under a thousand. A longer one is reported. */
export const LONGEST_LINE = 65_535;

/** Bytes of the largest file read: some five million rows. The file stays in memory, because texts are decoded when asked for. */
export const LARGEST_FILE = 400_000_000;

/** A pause is offered every so many lines: often enough for 8 ms steps, seldom enough to cost nothing. */
export const LINES_BETWEEN_PAUSES = 1_024;
