/**
 * What a sheet of ours says of itself, in two properties: which attempt writes it, what it is and what it is called; and
 * which attempt has finished it, or emptied it. It is finished only where both name the same attempt, so that whoever ends
 * after somebody else has begun finishes nothing. Permanent: it stands in people's workbooks.
 */
export interface Claim {
  readonly key: string;
  /** What the sheet was called when it was last written. */
  readonly name: string;
  readonly by: string;
  readonly state: "unfinished" | "finished" | "emptied";
}

/** Null: the sheet says nothing of the kind, and is not ours. */
export function readClaim(claim: string | null, end: string | null): Claim | null {
  const [, by, key, name] = /^(\w+)(?:-\d+)?\|([^|]+)\|([^]*)$/.exec(claim ?? "") ?? [];
  if (by === undefined) return null;
  const state =
    end === endText(by, "finished") ? "finished" : end === endText(by, "emptied") ? "emptied" : "unfinished";
  return { key: key!, name: name!, by, state };
}

export const claimText = ({ by, key, name }: Omit<Claim, "state">): string => `${by}|${key}|${name}`;

export const endText = (by: string, state: "finished" | "emptied"): string => `${state}|${by}`;

/** The same claim in a later request, told from itself in an earlier one. */
export const claimIn = (request: number, claim: string): string => claim.replace("|", `-${request}|`);
