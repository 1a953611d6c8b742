/**
 * Where an agreement stands, from interest to close (domain.md §1.5): intresse, ansökan, beredning, bifall, avslag,
 * tecknad, aktiv, förlängd, utlöpt, avslutad.
 */
export const AGREEMENT_STATUSES = [
  "interest",
  "application",
  "preparation",
  "approved",
  "refused",
  "signed",
  "active",
  "extended",
  "expired",
  "closed",
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** Nothing has been granted: not yet, or not at all. */
export const isNotApproved = (status: AgreementStatus | null): boolean =>
  status === "interest" || status === "application" || status === "preparation" || status === "refused";
