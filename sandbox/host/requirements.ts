import { MEMBERS_BY_SET } from "./requirement-sets.ts";

/** API set → highest version the host says it has, as `{ ExcelApi: "1.12" }`. */
export type Requirement = Readonly<Record<string, string>>;

/** What the stand-in says by default; no RichApiRuntime, so the client library sends plain loads and sets. */
export const DEFAULT_REQUIREMENT: Requirement = {
  ExcelApi: "1.12",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.9",
  DialogApi: "1.1",
  DelayForCellEdit: "1.1",
};

const setOfMember: ReadonlyMap<string, string> = new Map(
  Object.entries(MEMBERS_BY_SET).flatMap(([set, types]) =>
    types.split("; ").flatMap((entry) => {
      const [type = "", members = ""] = entry.split(": ");
      return members.split(" ").map((member): [string, string] => [`${type}.${member}`, set]);
    }),
  ),
);

/** `Range.GetMergedAreasOrNullObject` → `ExcelApi 1.13`; undefined for what the typings do not name. */
export const apiSetOf = (member: string): string | undefined => setOfMember.get(member);

const isAtLeast = (has: string, needs: string): boolean => {
  const [major = 0, minor = 0] = has.split(".").map(Number);
  const [needsMajor = 0, needsMinor = 0] = needs.split(".").map(Number);
  return major > needsMajor || (major === needsMajor && minor >= needsMinor);
};

/** Whether a host with these declared sets lacks the API set, `ExcelApi 1.13`. */
export function lacks(requirement: Requirement, set: string): boolean {
  const [name = "", version = ""] = set.split(" ");
  return !isAtLeast(requirement[name] ?? "0.0", version);
}
