import type { TableColumn } from "../../src/domain/table.ts";
import { en } from "../../src/strings/en.ts";
import { sv } from "../../src/strings/sv.ts";
import { columnWord } from "../../src/taskpane/column-word.ts";

const column = (kind: TableColumn["kind"], header: string) => ({ kind, header }) as TableColumn;

test.each([
  [column("agreed", "Belopp"), "belopp enligt överenskommelse", "agreed amount"],
  [column("other", "Kommentar"), "anmärkning", "remark"],
  [column("other", "Intygat"), "intygat", "certified"],
  [column("other", "Diarienr"), "diarienummer", "agreement number"],
  [column("other", "Kontaktperson"), "används inte", "not used"],
  // An amount is what it is, whatever its header begins with.
  [column("cost", "Kommentar kostnad"), "redovisad kostnad", "reported cost"],
])("%o is said to be %s", (given, swedish, english) => {
  expect([columnWord(given, sv), columnWord(given, en)]).toEqual([swedish, english]);
});
