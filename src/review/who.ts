import type { Finding } from "../domain/finding.ts";
import type { FollowUp, FollowUpLine } from "../domain/follow-up.ts";
import type { RegisterSource } from "../domain/join-follow-up.ts";
import { createJoiner, referenceOf, timeOf } from "../domain/join-register.ts";
import { checkOrgNumber } from "../domain/organisation-number.ts";
import { type Agreement, EMPTY_REGISTER } from "../domain/register.ts";
import type { Place } from "../domain/table.ts";
import { nameRules } from "../matching/name-rules.ts";
import type { Who } from "./kept/shapes.ts";

/** Tells whom a row or a finding is about, and whether that is somebody the workbook remembers. */
export interface Identify {
  ofLine(line: FollowUpLine): Who;
  ofFinding(finding: Finding): Who;
  /** Of some remembered things, those about the same: by agreement number, organisation number, name or alias, in that order. */
  among<T>(things: readonly T[], whoOf: (thing: T) => Who): (who: Who) => readonly T[];
}

export function createIdentify(followUp: FollowUp, register: RegisterSource | null): Identify {
  const { tables, names } = register ?? { tables: EMPTY_REGISTER, names: nameRules() };
  const joiner = createJoiner(tables, names);
  const year = timeOf(followUp);
  const ofLine = (line: FollowUpLine): Who => {
    const { agreement } = joiner.join(referenceOf(line), year);
    return whoIs(line.partner, line.agreementId || numberOf(agreement), line.orgNumber ?? agreement?.orgNumber);
  };
  const lines = followUp.lines.map((line) => ({
    row: rowOf(line.place),
    key: joiner.keyOf(line.partner),
    who: ofLine(line),
  }));
  const agreements = tables.agreements.map((each) => ({
    row: rowOf(each.place),
    key: joiner.keyOf(each.partner),
    who: whoIs(each.partner, numberOf(each), each.orgNumber),
  }));
  const byRow = grouped([...lines, ...agreements], ({ row }) => row);
  const [linesBy, agreementsBy] = [lines, agreements].map((all) => grouped(all, ({ key }) => key));

  return {
    ofLine,
    ofFinding({ partner, place }) {
      if (partner === null) return {};
      const key = joiner.keyOf(partner);
      const ofRow = byRow.get(rowOf(place))?.find((each) => each.key === key);
      if (ofRow) return ofRow.who;
      // A payment or a goal stands on a row of its own: it is the line's, or the agreement's where there is no line.
      const known = linesBy!.get(key) ?? agreementsBy!.get(key) ?? [];
      return known.length === 1 ? known[0]!.who : whoIs(partner, null, null);
    },
    among(things, whoOf) {
      const keys = (who: Who): readonly string[] =>
        who.name === undefined
          ? ["table"]
          : [
              `name ${joiner.keyOf(who.name)}`,
              ...(who.agreement === undefined ? [] : [`agreement ${folded(who.agreement)}`]),
              ...(who.orgNumber === undefined ? [] : [`number ${who.orgNumber}`]),
            ];
      const byKey = new Map<string, Set<(typeof things)[number]>>();
      for (const thing of things)
        for (const key of keys(whoOf(thing))) byKey.set(key, (byKey.get(key) ?? new Set()).add(thing));
      return (who) =>
        [...new Set(keys(who).flatMap((key) => [...(byKey.get(key) ?? [])]))].filter(
          // The agreement is the key: two of one partner are two.
          (thing) => !isAnother(whoOf(thing).agreement, who.agreement),
        );
    },
  };
}

const isAnother = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && folded(a) !== folded(b);

function whoIs(name: string, agreement: string | null, orgNumber: string | null | undefined): Who {
  const { verdict, normal } = checkOrgNumber(orgNumber ?? null);
  // A sole trader's number is a personal number, which is never kept, nor one that may be one with a slip in it.
  const isKept = normal !== null && verdict === "ok";
  return {
    ...(agreement && { agreement: agreement.trim().slice(0, 80) }),
    ...(isKept && { orgNumber: normal }),
    name: name.trim().slice(0, 200),
  };
}

/** An id that was made up for a row without one says nothing the next time. */
const numberOf = (agreement: Agreement | null): string | null =>
  agreement && !agreement.isIdGenerated ? agreement.id : null;

const folded = (id: string): string => id.trim().toLowerCase();

const rowOf = ({ sheet, address, line }: Place): string =>
  `${sheet ?? ""}!${/\d+/.exec(address ?? "")?.[0] ?? `line ${line ?? ""}`}`;

function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}
