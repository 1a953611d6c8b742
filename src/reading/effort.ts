/**
 * Work that may still be done for one stretch of text: pieces cut, candidates checked, sums compared. It bounds time whatever the text:
 * the whole of it is spent in a few tenths of a second, and what is not settled by then is reported as open.
 */
export interface Effort {
  left: number;
}

export const effort = (): Effort => ({ left: 2_500_000 });
