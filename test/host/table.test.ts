import { apiSetOf, createHost } from "../../sandbox/host/index.ts";
import { EXCEL } from "../../sandbox/host/types/index.ts";

/** Names on the wire that the typings do not have: renames, and what the client library keeps to itself. */
const WIRE_ONLY = [
  "Worksheet.Gridlines",
  "Workbook._Runtime",
  "Workbook._GetReferenceCount",
  "Range._ValidateArraySize",
];

const known = (member: string): boolean => apiSetOf(member) !== undefined || WIRE_ONLY.includes(member);

test("every member of the table is a member of Excel's", () => {
  const { members } = createHost();
  expect(members.filter((member) => !member.includes(".on") && !known(member))).toEqual([]);
  expect(new Set(members).size).toBe(members.length);
});

test("every type a member leads to is in the table", () => {
  const leadsTo = Object.values(EXCEL).flatMap(({ navigations, methods, items }) => [
    ...Object.values(navigations ?? {}).map(({ type }) => type),
    ...Object.values(methods ?? {}).flatMap(({ type }) => type ?? []),
    ...(items === undefined ? [] : [items.type]),
  ]);
  expect(leadsTo.filter((type) => EXCEL[type] === undefined)).toEqual([]);
});

test("the API sets come from the typings", () => {
  expect(apiSetOf("Range.Values")).toBe("ExcelApi 1.1");
  expect(apiSetOf("Worksheet.CustomProperties")).toBe("ExcelApi 1.12");
  expect(apiSetOf("Range.GetMergedAreasOrNullObject")).toBe("ExcelApi 1.13");
  expect(apiSetOf("Range.Nonsense")).toBeUndefined();
});
