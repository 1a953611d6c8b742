import type { Criterion } from "./register.ts";

/** A list of what the funder itself has undertaken (*stadens åtagande*), kept in the same table as the criteria. */
export const isCommitment = ({ list, criterion }: Criterion): boolean =>
  /åtagande|commitment/i.test(list) || /(?:stadens|nämndens|kommunens) (?:eget )?åtagande/i.test(criterion);
