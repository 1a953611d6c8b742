import type { FaultKind, Host } from "../../../sandbox/host/index.ts";
import { fill } from "../adapter-setup.ts";
import { cell } from "./a-workbook.ts";

/** What goes wrong at a round trip, and how it is right again before the command is tried once more. */
export interface Weather {
  plan?(host: Host, trip: number): void;
  /** What somebody else does just before the round trip. */
  readonly change?: (host: Host) => void;
  /** What a person did meanwhile is theirs to undo. */
  mend?(host: Host): void;
  /** Waits for the watchdog. */
  readonly isSilent?: true;
  /** The pane is gone: the command is tried again by another. */
  readonly isCrash?: true;
  /** What the command was about is gone for good. */
  readonly isGone?: true;
  /** Of no matter where the user has no such sheet. */
  readonly on?: string;
}

const fault = (kind: FaultKind, when: "before" | "after" | number, more: Partial<Weather> = {}): Weather => ({
  plan: (host, trip) => host.faults.at(trip, kind, when),
  ...more,
});
const twiceOver = (kind: FaultKind, when: "before" | "after" | number): Weather => ({
  plan(host, trip) {
    host.faults.at(trip, kind, when);
    // The second time it is told: a fault without a name is met by trying again.
    for (let later = trip + 1; later < trip + 20; later += 1) host.faults.at(later, kind, "before");
  },
});
const meanwhile = (change: (host: Host) => void, mend?: (host: Host) => void): Weather => ({
  change: (host) => host.workbook.as("coauthor", () => change(host)),
  ...(mend && { mend }),
});

const sheet = ({ workbook }: Host, name = "Kv1 2019") => workbook.sheet(name)!;
const ownSheets = ({ workbook }: Host) =>
  workbook.sheets.filter(({ customProperties }) => customProperties.has("partneravstamning"));

const register = ({ workbook }: Host) => workbook.sheets.find(({ name }) => name.startsWith("Register"));
const onRegister = (...[change, mend]: Parameters<typeof meanwhile>): Weather => ({
  ...meanwhile(change, mend),
  on: "Register",
});

export const WEATHERS: Readonly<Record<string, Weather>> = {
  "cell being edited": {
    plan: (host, trip) => host.faults.meanwhile(trip, () => void (host.faults.editing = true)),
    mend: (host) => void (host.faults.editing = false),
    isSilent: true,
  },
  "access denied": fault("accessDenied", "before"),
  "access denied half-way": fault("accessDenied", 7),
  busy: fault("busy", "before"),
  "busy half-way": fault("busy", 25),
  "a dialogue is open": fault("modalDialog", "before"),
  "session expired": fault("sessionExpired", "before"),
  "session expired half-way": fault("sessionExpired", 40),
  "request too large": fault("requestTooLarge", "before"),
  "answer too large": fault("responseTooLarge", "after"),
  "a fault without a name": fault("general", "before"),
  "a fault without a name half-way": fault("general", 12),
  "a fault without a name half-way, again and again": twiceOver("general", 18),
  "the answer is lost": fault("general", "after"),
  "the answer is lost, and all after it": twiceOver("general", "after"),
  "never answered, nothing done": fault("silence", "before", { isSilent: true }),
  "never answered, all done": fault("silence", "after", { isSilent: true }),
  "crash before": fault("crash", "before", { isSilent: true, isCrash: true }),
  "crash half-way": fault("crash", 9, { isSilent: true, isCrash: true }),
  "crash near the end": fault("crash", 55, { isSilent: true, isCrash: true }),
  "crash after": fault("crash", "after", { isSilent: true, isCrash: true }),
  "the sheet is protected meanwhile": meanwhile(
    (host) => void (sheet(host).isProtected = true),
    (host) => void (sheet(host).isProtected = false),
  ),
  "our sheet is protected meanwhile": meanwhile(
    (host) => ownSheets(host).forEach((each) => (each.isProtected = true)),
    (host) => ownSheets(host).forEach((each) => (each.isProtected = false)),
  ),
  "the structure is protected meanwhile": meanwhile(
    ({ workbook }) => void (workbook.isStructureProtected = true),
    ({ workbook }) => void (workbook.isStructureProtected = false),
  ),
  "another sheet is deleted meanwhile": meanwhile((host) => host.workbook.deleteSheet(sheet(host, "Eget"))),
  "our sheet is deleted meanwhile": meanwhile((host) =>
    ownSheets(host).forEach((each) => host.workbook.deleteSheet(each)),
  ),
  "the sheet is renamed meanwhile": meanwhile(
    (host) => host.workbook.renameSheet(sheet(host), "Kv1 2019 b"),
    (host) => host.workbook.renameSheet(sheet(host, "Kv1 2019 b"), "Kv1 2019"),
  ),
  "our sheet is renamed meanwhile": meanwhile((host) =>
    ownSheets(host).forEach((each) => host.workbook.renameSheet(each, `${each.name.slice(0, 20)} x`)),
  ),
  "a co-author changes a value": meanwhile((host) => host.edit("Kv1 2019", "C3", [["151"]], "coauthor")),
  "a co-author formats and writes below": meanwhile((host) => {
    host.workbook.reformat(sheet(host), cell(2, 1), () => ({ fill: "#123456" }));
    host.edit("Kv1 2019", "A12", [["Anteckning"]], "coauthor");
  }),
  "a co-author writes where a formula was to stand": meanwhile((host) =>
    host.edit("Kv1 2019", "F2", [["'=min egen"]], "coauthor"),
  ),
  "a co-author adds sheets of the names wished for": meanwhile((host) => {
    for (const name of ["Redovisning", "Överenskommelser", "Kv1 2019 (värden)", "Tabell"])
      if (!host.workbook.sheet(name)) {
        host.workbook.addSheet(name);
        fill(host, [["min egen"]], name);
      }
  }),
  "the table's sheet is protected meanwhile": onRegister(
    (host) => void (register(host)!.isProtected = true),
    (host) => void (register(host)!.isProtected = false),
  ),
  "the table's sheet is renamed meanwhile": onRegister((host) =>
    host.workbook.renameSheet(register(host)!, "Register b"),
  ),
  "the table's sheet is deleted meanwhile": onRegister((host) => host.workbook.deleteSheet(register(host)!)),
  "a co-author writes where rows were to stand": onRegister(
    (host) => host.edit("Register", "A4", [["min egen"]], "coauthor"),
    (host) => host.edit("Register", "A4", [[""]], "coauthor"),
  ),
  "a co-author adds a row to the table": onRegister((host) => {
    const { workbook } = host;
    const [table] = workbook.tables.filter(({ sheet: on }) => on === register(host));
    if (!table || table.area.rows > 2) return;
    table.area = { ...table.area, rows: 3 };
    host.edit("Register", "A3:B3", [["En annan", "Norra IF"]], "coauthor");
  }),
  "the sheet is deleted meanwhile": {
    change: (host) => {
      host.workbook.activate(sheet(host, "Eget"));
      host.workbook.deleteSheet(sheet(host));
    },
    isGone: true,
  },
};
