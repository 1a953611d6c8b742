import type { Mark, WorkbookFault } from "../../src/workbook/port.ts";
import type { FaultKind } from "../../sandbox/host/index.ts";
import { type Bench, bench, fill, rulesOn, untilGivenUp } from "./adapter-setup.ts";

const MARK: Mark = {
  sheet: "Blad1",
  address: "B2",
  severity: "high",
  value: 1,
  partner: { address: "A2", name: "Norra IF" },
};

const filled = (): Bench => {
  const made = bench();
  fill(made.host, [
    ["Förening", "Kostnad"],
    ["Norra IF", 1],
  ]);
  return made;
};

const ACTIONS: Record<string, (made: Bench) => Promise<unknown>> = {
  read: ({ workbook }) => workbook.read(),
  mark: ({ workbook }) => workbook.mark([MARK]),
  clearMarks: ({ workbook }) => workbook.clearMarks(),
  show: ({ workbook }) => workbook.show({ sheet: "Blad1", address: "B2" }, 1),
};
const FAULTS: [FaultKind, WorkbookFault][] = [
  ["sessionExpired", "sessionExpired"],
  ["busy", "busy"],
  ["modalDialog", "busy"],
  ["requestTooLarge", "tooLarge"],
  ["accessDenied", "protected"],
  ["general", "unknown"],
];

describe.each(Object.keys(ACTIONS))("%s", (name) => {
  test.each(FAULTS)("%s at the first round trip is one WorkbookError", async (kind, fault) => {
    const made = filled();
    made.host.faults.at(1, kind);
    // A fault without a name is met by trying once more.
    if (fault === "unknown") made.host.faults.at(2, kind);
    await expect(ACTIONS[name]!(made)).rejects.toMatchObject({ name: "WorkbookError", fault });
  });

  test("works again after a fault", async () => {
    const made = filled();
    made.host.faults.at(1, "busy");
    await ACTIONS[name]!(made).catch(() => undefined);
    await ACTIONS[name]!(made);
  });

  test("waits for a person who is typing in a cell", async () => {
    const made = filled();
    made.host.faults.editing = true;
    let isDone = false;
    const action = ACTIONS[name]!(made).then(() => (isDone = true));
    await new Promise((go) => setTimeout(go, 50));
    expect(isDone).toBe(false);
    made.host.faults.editing = false;
    await action;
  });
});

test("a host that never answers is given up after 30 seconds", async () => {
  const made = filled();
  made.host.faults.at(1, "silence");
  expect(await untilGivenUp(() => made.workbook.read())).toMatchObject({ reason: { fault: "noAnswer" } });
});

test("an answer that comes after that writes nothing any more", async () => {
  const made = filled();
  made.host.faults.editing = true;
  expect(await untilGivenUp(() => made.workbook.mark([MARK]))).toMatchObject({ reason: { fault: "noAnswer" } });
  made.host.faults.editing = false;
  await new Promise((go) => setTimeout(go, 100));
  expect(rulesOn(made.host)).toEqual([]);
});

test.each([1, 2, 3, 4])(
  "whatever fails at trip %i of marking, the next marking ends with exactly our marks",
  async (trip) => {
    for (const when of ["before", "after", 3] as const) {
      const made = filled();
      await made.workbook.mark([MARK]);
      made.host.faults.at(trip, "general", when);
      await made.workbook.mark([{ ...MARK, severity: "critical" }]).catch(() => undefined);
      await made.workbook.mark([MARK]);
      expect(rulesOn(made.host)).toHaveLength(1);
      await made.workbook.clearMarks();
      expect(rulesOn(made.host)).toEqual([]);
    }
  },
);

test("a member the host lacks, or above ExcelApi 1.12, is never asked for", async () => {
  const made = filled();
  made.host.workbook.activeSheet.hiddenRows.add(1);
  for (const action of Object.values(ACTIONS)) await action(made);
  expect([...made.host.missing]).toEqual([]);
  expect([...made.host.refused]).toEqual([]);
});

describe("what others do between two round trips of marking", () => {
  test("the sheet is deleted: said so, nothing is left behind", async () => {
    const made = filled();
    made.host.workbook.addSheet("Blad2");
    made.host.faults.meanwhile(3, () => made.host.workbook.deleteSheet(made.host.workbook.sheet("Blad1")!));
    await expect(made.workbook.mark([MARK])).rejects.toMatchObject({ fault: "sheetGone", where: "Blad1" });
    expect(rulesOn(made.host, "Blad2")).toEqual([]);
  });

  test("the sheet is protected: said so, nothing is written", async () => {
    const made = filled();
    made.host.faults.meanwhile(3, () => void (made.host.workbook.activeSheet.isProtected = true));
    await expect(made.workbook.mark([MARK])).rejects.toMatchObject({ fault: "protected" });
    expect(rulesOn(made.host)).toEqual([]);
  });

  test("a mark is taken away by hand: the others are replaced all the same", async () => {
    const made = filled();
    await made.workbook.mark([MARK, { ...MARK, address: "A2", value: "Norra IF" }]);
    made.host.faults.meanwhile(4, () => void made.host.workbook.activeSheet.conditionalFormats.pop());
    await made.workbook.mark([MARK]);
    expect(rulesOn(made.host)).toHaveLength(1);
    made.host.faults.meanwhile(4, () => void made.host.workbook.activeSheet.conditionalFormats.pop());
    await made.workbook.clearMarks();
    expect(rulesOn(made.host)).toEqual([]);
  });
});
