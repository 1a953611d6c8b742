import type { FollowUp } from "../../domain/follow-up.ts";
import type { Place, ReadProblem } from "../../domain/table.ts";

/** What reading said of a follow-up for one of these reasons, each with the partner on whose row it stands; null where nothing was read. */
export function problemsFor(
  { problems, lines }: FollowUp,
  reasons: readonly string[],
): readonly { readonly problem: ReadProblem; readonly partner: string | null }[] | null {
  if (!problems) return null;
  return problems
    .filter(({ reason }) => reasons.includes(reason))
    .map((problem) => ({
      problem,
      partner: lines.find(({ place }) => isSameRow(place, problem.place))?.partner ?? null,
    }));
}

function isSameRow(a: Place, b: Place): boolean {
  if (a.address === undefined || b.address === undefined) return a.line !== undefined && a.line === b.line;
  return a.sheet === b.sheet && rowOf(a.address) === rowOf(b.address);
}

const rowOf = (address: string): string | undefined => /\d+/.exec(address)?.[0];

/** A detail of a problem as words for a sentence. */
export const detail = ({ details }: ReadProblem, name: string): string => String(details?.[name] ?? "");
