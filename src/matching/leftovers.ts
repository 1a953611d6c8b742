import type { Alignment } from "./alignment.ts";
import { PROVINCES } from "./vocabulary.ts";
import type { Part, PreparedName } from "./words.ts";

/** Sports clubs in general: left out in front of a name of two words or more that no list has. */
const GENERAL_CLUBS: ReadonlySet<string> = new Set(["if", "ik"]);

const isAllElseUsed = (name: PreparedName, used: readonly boolean[]): boolean =>
  name.words.some((word) => !word.isOtherScript) &&
  name.parts.every((part, i) => used[i] || name.words[part.word]!.isOtherScript);

/** *Rädda Barnens lokalförening i Husby* is *Rädda Barnen Husby*. A county of the same name may have a body of its own. */
function isLocalHere(name: PreparedName, used: readonly boolean[], at: number): boolean {
  const isPlaced = (part: Part, i: number): boolean =>
    i > at && used[i] === true && part.kind === "content" && part.known !== "common" && !isCounty(part.text);
  return at > 0 && used[at - 1] === true && name.parts.some(isPlaced);
}

const COUNTIES: ReadonlySet<string> = new Set("stockholm uppsala jönköping kalmar örebro".split(" "));
const isCounty = (text: string): boolean => COUNTIES.has(text) || PROVINCES.has(text);

const CHURCH = /^(?:svenska|kyrkan)$/;
/** *Svenska kyrkan genom Farsta församling* is *Farsta församling*; beside a parish the church adds nothing. */
const isParishOfChurch = (name: PreparedName, other: PreparedName): boolean =>
  name.key.startsWith("svenska kyrkan ") && other.parts.some((part) => part.text === "församling");

/** What of one name has no counterpart in the other, by the positions of its parts. */
export interface Side {
  readonly name: PreparedName;
  readonly own: number[];
  readonly numbers: number[];
  readonly heads: number[];
  readonly legal: number[];
}

/** What has no counterpart, save for what adds nothing to what has. */
export function leftovers(alignment: Alignment): [Side, Side] {
  const matchedShort = alignment.a.parts.some((part, i) => part.kind === "short" && alignment.usedA[i]);
  const matchedProvince = alignment.a.parts.some((part, i) => alignment.usedA[i] && PROVINCES.has(part.text));
  const matchedNames = alignment.a.parts.filter(
    (part, i) => alignment.usedA[i] && part.kind === "content" && part.known === null,
  ).length;
  const side = (name: PreparedName, used: readonly boolean[], other: PreparedName): Side => {
    const of: Side = { name, own: [], numbers: [], heads: [], legal: [] };
    const isParish = isParishOfChurch(name, other);
    name.parts.forEach((part, i) => {
      if (used[i]) return;
      if (part.kind === "number") of.numbers.push(i);
      else if (part.kind === "company" || part.text === "stiftelse") of.legal.push(i);
      else if (part.kind === "head") of.heads.push(i);
      else if (part.kind === "legal") return;
      // A county body named by its province: läns- adds nothing. SPF and SPF Seniorerna are written for each other.
      else if (part.text === "län" && matchedProvince) return;
      else if (part.text === "lokal" && isLocalHere(name, used, i)) return;
      else if (isParish && CHURCH.test(name.words[part.word]!.plain)) return;
      else if (part.kind === "member" && matchedShort) return;
      // The same name once more in another script.
      else if (name.words[part.word]!.isOtherScript && isAllElseUsed(name, used)) return;
      else if (GENERAL_CLUBS.has(part.text) && part.word === 0 && matchedNames >= 2) return;
      else of.own.push(i);
    });
    return of;
  };
  const { a, b, usedA, usedB } = alignment;
  return [side(a, usedA, b), side(b, usedB, a)];
}
