import type { TableColumn } from "./table.ts";

/** What is read beside the figures, by a column's header: remarks, *Intygat*, *Diarienr*. */
export type ReadBeside = "comment" | "attested" | "agreementId";

const BESIDE: readonly (readonly [ReadBeside, RegExp])[] = [
  ["comment", /^(?:kommentar|anmärkning|comment|remark)/i],
  ["attested", /^(?:intyga[td]|attested|certified)/i],
  ["agreementId", /^(?:diarie(?:nr|nummer)|dnr|agreement (?:no|number|id))/i],
];

/** What a column that is no figure's is read for all the same; null where it is not used. */
export const readBeside = ({ kind, header }: TableColumn): ReadBeside | null =>
  (kind === "other" && BESIDE.find(([, pattern]) => pattern.test(header))?.[0]) || null;
