import { detail, problemsFor } from "../../src/checks/words/read-problems.ts";
import type { Place, ReadProblem } from "../../src/domain/table.ts";
import { prepare } from "./run-example.ts";

const { followUp } = prepare({ rows: [{ partner: "Norra IF", agreed: 1 }] });
const problem = (place: Place): ReadProblem => ({ place, text: "1 2", reason: "ambiguous-number" });
const partnerOf = (ofLine: Place, ofProblem: Place) =>
  problemsFor({ ...followUp, lines: [{ ...followUp.lines[0]!, place: ofLine }], problems: [problem(ofProblem)] }, [
    "ambiguous-number",
  ])!.map(({ partner }) => partner);

test.each<[string, Place, Place, string | null]>([
  ["the same row of a sheet", { sheet: "Kv1", address: "A3" }, { sheet: "Kv1", address: "D3" }, "Norra IF"],
  ["another row", { sheet: "Kv1", address: "A3" }, { sheet: "Kv1", address: "D33" }, null],
  ["the same row of another sheet", { sheet: "Kv1", address: "A3" }, { sheet: "Kv2", address: "D3" }, null],
  ["the same line of a text", { line: 3 }, { line: 3 }, "Norra IF"],
  ["another line", { line: 3 }, { line: 4 }, null],
  ["a text beside a sheet", { sheet: "Kv1", address: "A3" }, { line: 3 }, null],
  ["nobody says where", {}, {}, null],
])("%s", (_, ofLine, ofProblem, partner) => {
  expect(partnerOf(ofLine, ofProblem)).toEqual([partner]);
});

test("a detail that is not given is no word", () => {
  expect(detail(problem({ line: 1 }), "readings")).toBe("");
  expect(detail({ ...problem({ line: 1 }), details: { readings: 3 } }, "readings")).toBe("3");
  expect(detail({ ...problem({ line: 1 }), details: { readings: 3 } }, "column")).toBe("");
});
