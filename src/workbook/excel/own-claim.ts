/**
 * What a sheet of ours says of itself in its property: what it is and what it was called when it was written, that it is
 * not finished, or that it was not and has been emptied. Permanent: it stands in people's workbooks.
 */
export type Claim = { readonly key: string } & (
  | { readonly state: "finished"; readonly name: string }
  /** `by` is the attempt that writes it: another one may have taken over. */
  | { readonly state: "unfinished"; readonly by: string }
  | { readonly state: "emptied" }
);

export function readClaim(text: string | null): Claim | null {
  if (text === null) return null;
  const [, by, unfinished] = /^unfinished:(\w*):([^]*)$/.exec(text) ?? [];
  if (by !== undefined) return { state: "unfinished", by, key: unfinished! };
  if (text.startsWith(EMPTIED)) return { state: "emptied", key: text.slice(EMPTIED.length) };
  const at = text.indexOf("|");
  return at < 0 ? null : { state: "finished", key: text.slice(0, at), name: text.slice(at + 1) };
}

const EMPTIED = "emptied:";

export function claimText(claim: Claim): string {
  if (claim.state === "unfinished") return `unfinished:${claim.by}:${claim.key}`;
  return claim.state === "emptied" ? EMPTIED + claim.key : `${claim.key}|${claim.name}`;
}
