import { movedFormula } from "../../sandbox/host/file/shared-formula.ts";

test.each([
  ["B2*2", 1, 0, "B3*2"],
  ["SUM($B2:C$4)+A1", 2, 1, "SUM($B4:D$4)+B3"],
  ["$A$1", 5, 5, "$A$1"],
  ['IF(A1="B2","x""C3""",LOG10(A1))', 1, 0, 'IF(A2="B2","x""C3""",LOG10(A2))'],
  ["'Blad A1'!B2+Blad2!C3+Kv1!A1", 0, 1, "'Blad A1'!C2+Blad2!D3+Kv1!B1"],
  ["SUM(A:B)/SUM($C:C)", 3, 1, "SUM(B:C)/SUM($C:D)"],
  ["SUM(1:2)+SUM($3:4)", 1, 9, "SUM(2:3)+SUM($3:5)"],
  ["Sats_A1*Tabell1[Belopp]+A1.2", 1, 1, "Sats_A1*Tabell1[Belopp]+A1.2"],
  ["XFD1048576", 0, 0, "XFD1048576"],
])("%s moved %i rows and %i columns", (formula, rows, columns, expected) =>
  expect(movedFormula(formula, rows, columns)).toBe(expected),
);
