import { WorkbookError, type Mark } from "../../src/workbook/port.ts";
import type { OwnSheet } from "../../src/workbook/own-sheet.ts";
import { wantedCopy } from "../../src/workbook/excel/copy-values.ts";
import { forget } from "../../src/workbook/excel/forget.ts";
import { keep, keptIn } from "../../src/workbook/excel/keep.ts";
import { clearMarks, mark } from "../../src/workbook/excel/mark-cells.ts";
import { readClaim } from "../../src/workbook/excel/own-claim.ts";
import { wantedSheet } from "../../src/workbook/excel/own-content.ts";
import type { PlanMode, WantedSheet } from "../../src/workbook/excel/plan-sheets.ts";
import { twice } from "../../src/workbook/excel/twice.ts";
import { type AddSheet, sheetAdder, writeSheets } from "../../src/workbook/excel/write-sheets.ts";
import { NAMESPACE, readPart, writePart } from "../../src/workbook/part.ts";
import { changesOf, modelTalk, type TripFault, type Weather } from "./model-talk.ts";
import { ModelFault, type ModelSheet, ModelWorkbook, contentOf } from "./model-workbook.ts";
import { type Random, random } from "./random.ts";

/** What a seed came to: nothing wrong, or the first thing that was. */
export interface Outcome {
  readonly wrong: string | null;
  readonly faults: number;
  /** Actions that ended in a fault, each with its sentence. */
  readonly told: number;
  readonly requests: number;
  /** Empty sheets that were left where Excel stopped just when it had added them. */
  readonly empty: number;
}

type Disturb = NonNullable<Weather["disturb"]>;
type Wanted = WantedSheet<ModelSheet>;

const ROWS = 5;
/** A report of some size, the same for the same version. */
const sheetOf = (key: string, version: number): OwnSheet => ({
  key,
  name: key === "report" ? "Redovisning" : "Register",
  letters: [8, 8],
  rows: Array.from({ length: ROWS + (version % 3) }, (_, row) => [
    { value: `${key} ${version} ${row}` },
    { value: version * 10 + row, holds: "amount" },
  ]),
  tables: key === "report" ? [] : [{ name: "Register", area: { row: 0, column: 0, rows: ROWS, columns: 2 } }],
  charts:
    key === "report" && version % 2 === 0
      ? [
          {
            title: "a",
            description: "b",
            kind: "barStacked",
            source: { row: 0, column: 0, rows: 2, columns: 2 },
            at: { row: 8, column: 0, rows: 2, columns: 2 },
          },
        ]
      : [],
});

/** What a sheet with a key may hold when it says that it is finished; of other keys anything. */
const VERSIONS = new Map<string, Set<string>>();
const WANTED = new Map<string, Wanted>();

function wanted(key: string, version: number): Wanted {
  const known = WANTED.get(`${key} ${version}`);
  if (known) return known;
  const sheet = wantedSheet<ModelSheet>(sheetOf(key, version));
  const on = { found: new ModelWorkbook().addSheet("", false), name: "" };
  const names = { epoch: 1900 as const, charts: new Set<string>(), tableName: (name: string) => name };
  for (const step of [...sheet.content(on, names), ...sheet.commit(on, names)])
    for (const change of changesOf(step)) change(on.found);
  VERSIONS.set(key, (VERSIONS.get(key) ?? new Set()).add(contentOf(on.found)));
  WANTED.set(`${key} ${version}`, sheet);
  return sheet;
}

/** Somebody at work in the workbook: an add-in's pane of its own. */
class Pane {
  addSheet: AddSheet = sheetAdder();
  constructor(
    readonly run: Run,
    readonly weather: Weather,
  ) {}

  /** As excel-workbook.ts composes them. */
  act(command: Command): Promise<unknown> {
    const talk = () => modelTalk(this.run.book, this.weather);
    return twice(async () => {
      switch (command.kind) {
        case "mark":
          return mark(talk(), command.marks);
        case "clearMarks":
          return clearMarks(talk());
        case "forget":
          return forget(talk());
        case "keep":
          return keep(talk(), (xml) => withLine(xml, command.section, command.line));
        case "sheets":
          return writeSheets(talk(), command.wanted, command.mode);
        case "another":
          return this.addSheet(talk(), command.wanted);
      }
    });
  }
}

type Command =
  | { readonly kind: "mark"; readonly marks: readonly Mark[] }
  | { readonly kind: "clearMarks" }
  | { readonly kind: "forget" }
  | { readonly kind: "keep"; readonly section: string; readonly line: number }
  | { readonly kind: "sheets"; readonly wanted: readonly Wanted[]; readonly mode: PlanMode }
  | { readonly kind: "another"; readonly wanted: Wanted };

/** What is kept, with one line more in a section: so whatever was lost is missed. */
function withLine(xml: string | null, section: string, line: number): string {
  const part = readPart(xml);
  if (part.kind !== "part") throw new Error(part.fault);
  const lines = new Set([...linesOf(part.sections.get(section)), line]);
  return writePart(new Map(part.sections).set(section, JSON.stringify([...lines])))!;
}

const linesOf = (text = "[]"): number[] => JSON.parse(text) as number[];

const FAULTS: readonly ModelFault["kind"][] = [
  ...(["cellBeingEdited", "protected", "tooLarge", "busy", "sessionExpired"] as const),
  ...(["noAnswer", "unknown", "unknown", "crash"] as const),
];

/** One seed's story: a workbook, a few commands in bad weather, and the same last command again in fair weather. */
class Run {
  readonly book = new ModelWorkbook();
  readonly random: Random;
  /** How many kinds of commands there are. */
  readonly commands: number;
  faults = 0;
  told = 0;
  empty = 0;
  renamed = 0;
  /** Two panes may have written the same sheet: its properties say whose it is, its first cell may not. */
  hadOther = false;
  requests = 0;
  wrong: string | null = null;
  /** Lines of sections that somebody was told are kept. */
  readonly kept: Extract<Command, { readonly kind: "keep" }>[] = [];
  readonly copies = new Set<ModelSheet>();
  #expected = "";
  #isFair = false;
  #other: { readonly command: Command; promise: Promise<unknown>; step: (() => void) | null; isDone: boolean } | null =
    null;

  constructor(
    seed: number,
    readonly disturb: Disturb | undefined,
    readonly trace: Weather["trace"],
  ) {
    this.random = random(seed);
    // Seeds that failed before there was anything to forget tell the same story still.
    this.commands = seed < 2_000_000 ? 7 : 8;
    const sheet = this.book.addSheet("Blad1", true);
    sheet.cells.set("0,0", "Förening").set("1,0", "Norra IF").set("1,1", 1);
    sheet.rules.push({ mark: null });
    if (this.random.chance(0.3)) this.book.addSheet("Redovisning", true).cells.set("0,0", "min egen");
    this.book.parts.push({ xml: '<a xmlns="urn:other"/>' });
    this.expectForeign();
  }

  private fail(why: string): void {
    this.wrong ??= why;
  }

  private expectForeign(): void {
    this.#expected = this.book.foreign();
  }

  /** Somebody else does something, and says so: it is what must be there afterwards. */
  private person(): void {
    const { random, book } = this;
    const own = book.sheets.filter(({ isForeign }) => !isForeign);
    const foreign = book.sheets.filter(({ isForeign }) => isForeign);
    const sheet = random.pick(foreign)!;
    const ours = random.pick(own);
    const what = random.below(9);
    this.trace?.(`   person: ${what}`);
    if (what === 0) sheet.cells.set(`${random.below(4)},${random.below(3)}`, random.below(1000));
    if (what === 1) sheet.rules.splice(random.below(sheet.rules.length + 1), 0, { mark: null });
    if (what === 2) this.rename(random.pick(book.sheets)!, `Namn ${random.below(50)}`);
    if (what === 3 && ours) book.removeSheet(ours);
    if (what === 4 && ours) this.copy(ours);
    if (what === 5) sheet.isProtected = !sheet.isProtected;
    if (what === 6 && ours) ours.isProtected = !ours.isProtected;
    if (what === 7 && !book.sheets.some(({ name }) => name === "Redovisning")) {
      const added = book.addSheet("Redovisning", true);
      if (random.chance(0.5)) added.cells.set("0,0", "min egen");
    }
    if (what === 8 && sheet.rules.length > 0) sheet.rules.splice(random.below(sheet.rules.length), 1);
    this.expectForeign();
  }

  private rename(sheet: ModelSheet, name: string): void {
    // A copy that has been given another name, its original deleted, is the only one there is: it is taken for it.
    if (this.copies.has(sheet) || this.book.sheets.some((each) => each.name === name)) return;
    sheet.name = name;
    this.renamed += 1;
  }

  /** A person's copy of one of our sheets says of itself what ours does, and is theirs. */
  private copy(sheet: ModelSheet): void {
    const name = `${sheet.name} (${this.random.below(100) + 2})`;
    if (claimOf(sheet)?.state !== "finished" || this.book.sheets.some((each) => each.name === name)) return;
    const copy = this.book.addSheet(name, true);
    sheet.cells.forEach((value, at) => copy.cells.set(at, value));
    sheet.looks.forEach((look) => copy.looks.add(look));
    copy.claim = sheet.claim;
    copy.end = sheet.end;
    this.copies.add(copy);
  }

  weather(isOther: boolean): Weather {
    return {
      ...(this.trace && { trace: (line: string) => this.trace!(`${isOther ? "   other: " : ""}${line}`) }),
      limit: this.random.pick([12_000, 40_000, 4_000_000])!,
      attempt: () => `a${this.random.below(1e9)}`,
      ...(this.disturb && { disturb: this.disturb }),
      meanwhile: async () => {
        this.requests += 1;
        if (isOther) return new Promise<void>((go) => (this.#other!.step = go));
        if (this.#isFair) return;
        if (this.random.chance(0.25)) this.person();
        if (this.random.chance(0.5)) await this.letOtherStep();
      },
      next: () => (isOther || this.#isFair || !this.random.chance(0.12) ? null : this.fault()),
    };
  }

  private fault(): TripFault {
    this.faults += 1;
    return {
      kind: this.random.pick(FAULTS)!,
      share: this.random.pick([0, 1, this.random.share(), this.random.share()])!,
    };
  }

  /** Another pane makes one round trip. */
  private async letOtherStep(): Promise<void> {
    const other = this.#other;
    if (!other || other.isDone) return;
    for (let waited = 0; waited < 30 && !other.step && !other.isDone; waited += 1) await Promise.resolve();
    const step = other.step;
    other.step = null;
    step?.();
    for (let waited = 0; waited < 30 && !other.step && !other.isDone; waited += 1) await Promise.resolve();
  }

  private startOther(): void {
    const command = this.command();
    this.noteForgetting(command);
    const pane = new Pane(this, this.weather(true));
    const other = { command, promise: Promise.resolve() as Promise<unknown>, step: null, isDone: false };
    this.#other = other;
    other.promise = pane.act(command).then(
      () => {
        other.isDone = true;
        this.noteKept(command);
      },
      (error: unknown) => {
        other.isDone = true;
        this.noteForgetting(command);
        this.noteFault(error);
      },
    );
  }

  private async endOther(): Promise<void> {
    for (let steps = 0; steps < 60 && this.#other && !this.#other.isDone; steps += 1) await this.letOtherStep();
    if (this.#other && !this.#other.isDone) this.fail("another pane never ended");
    this.#other = null;
  }

  private command(): Command {
    const { random } = this;
    const version = random.below(6);
    switch (random.below(this.commands)) {
      case 0:
        return { kind: "mark", marks: this.marks(version) };
      case 1:
        return { kind: "clearMarks" };
      case 2: {
        const section = random.pick(["rules", "accepted", "snapshots"])!;
        return { kind: "keep", section, line: random.below(1e9) };
      }
      case 3:
        return { kind: "sheets", wanted: [wanted("register", 0), wanted("other", 1)], mode: "add" };
      case 4: {
        // A copy shows what the other sheet shows at the moment it is made.
        const from = this.book.sheets.find(({ isForeign }) => isForeign)!;
        const area = { row: 0, column: 0, rows: 2, columns: 2 };
        return { kind: "another", wanted: wantedCopy(from, from.name, area, [8, 8], " (värden)") };
      }
      case 5:
        return { kind: "another", wanted: wanted(`table:${version}`, version) };
      case 7:
        return { kind: "forget" };
      default:
        return { kind: "sheets", wanted: [wanted("report", version)], mode: "rebuild" };
    }
  }

  private marks(version: number): Mark[] {
    const partner = { address: "A2", name: "Norra IF" };
    const sheet = this.book.sheets.find(({ isForeign }) => isForeign)!.name;
    return ["A2", "B2", "C2"]
      .slice(0, 1 + (version % 3))
      .map((address) => ({ sheet, address, severity: "high" as const, value: version, partner }));
  }

  private noteKept(command: Command): void {
    if (command.kind === "keep") this.kept.push(command);
    this.noteForgetting(command);
  }

  /** From when it begins until it has ended, what is kept may go. */
  private noteForgetting({ kind }: Command): void {
    if (kind === "forget") this.kept.length = 0;
  }

  private noteFault(error: unknown): void {
    if (error instanceof ModelFault && error.kind === "crash") return;
    if (error instanceof WorkbookError) this.told += 1;
    else this.fail(`not a WorkbookError: ${error instanceof Error ? error.stack : String(error)}`);
  }

  async play(): Promise<void> {
    const { random } = this;
    let pane = new Pane(this, this.weather(false));
    let last: Command = { kind: "clearMarks" };
    for (let left = 1 + random.below(3); left > 0 && !this.wrong; left -= 1) {
      this.hadOther = random.chance(0.4);
      if (this.hadOther) this.startOther();
      last = this.command();
      this.noteForgetting(last);
      this.trace?.(`${last.kind}:`);
      try {
        await pane.act(last);
        this.noteKept(last);
      } catch (error) {
        this.noteFault(error);
        this.noteForgetting(last);
        // A pane that is gone is opened anew and remembers nothing.
        if (error instanceof ModelFault) pane = new Pane(this, this.weather(false));
      }
      await this.endOther();
      this.check(`after ${last.kind}`);
    }
    if (!this.wrong) await this.heal(pane, last);
  }

  /** The same again in fair weather: everything is finished, or taken back. */
  private async heal(pane: Pane, last: Command): Promise<void> {
    this.#isFair = true;
    for (const sheet of this.book.sheets) sheet.isProtected = false;
    this.expectForeign();
    const command: Command = last.kind === "mark" ? { kind: "mark", marks: this.marks(last.marks.length - 1) } : last;
    if (command.kind === "another" && this.book.sheets.every(({ isForeign }) => !isForeign)) return;
    try {
      await pane.act(command);
      this.noteKept(command);
    } catch (error) {
      return this.fail(`in fair weather: ${error instanceof Error ? error.stack : String(error)}`);
    }
    this.check("in the end");
    const { book } = this;
    if (command.kind === "forget" && ours(book).length > 0) this.fail("something is still kept");
    if (command.kind === "mark" || command.kind === "clearMarks" || command.kind === "forget") {
      const marks = book.sheets.flatMap(({ rules }) => rules.filter(({ mark }) => mark !== null));
      if (marks.length !== (command.kind === "mark" ? command.marks.length : 0)) this.fail(`${marks.length} marks`);
    } else if (command.kind === "keep") {
      if (ours(book).length !== 1) this.fail("more than one part is kept");
    } else this.checkSheets(command);
  }

  private checkSheets(command: Extract<Command, { readonly kind: "sheets" | "another" }>): void {
    const { book } = this;
    const unfinished = book.sheets.filter((sheet) => claimOf(sheet)?.state === "unfinished");
    if (unfinished.length > 0) this.fail(`${unfinished.map(({ name }) => name).join()} is not finished in the end`);
    const wanted = command.kind === "sheets" ? command.wanted : [command.wanted];
    for (const { key } of wanted) {
      const all = book.sheets.filter((sheet) => !sheet.isForeign && claimOf(sheet)?.key === key);
      const finished = all.filter((sheet) => claimOf(sheet)?.state === "finished");
      if (finished.length === 0) this.fail(`no sheet ${key}`);
      // Two panes that add the same at the same time meet in its name, where nobody gives it another meanwhile.
      const mayBeTwo = this.copies.size + this.renamed > 0;
      if (command.kind === "sheets" && finished.length > 1 && !mayBeTwo) this.fail(`two sheets ${key}`);
    }
  }

  /** What must hold at every moment at which somebody may look. */
  private check(when: string): void {
    const { book } = this;
    const say = (what: string) => this.fail(`${when}: ${what}`);
    if (book.violations.length > 0) say(book.violations.join());
    if (book.foreign() !== this.#expected) say(`a person's things changed:\n${this.#expected}\n${book.foreign()}`);
    for (const sheet of book.sheets) if (!sheet.isForeign) this.checkSheet(sheet, say);
    this.checkKept(say);
  }

  private checkSheet(sheet: ModelSheet, say: (what: string) => void): void {
    const claim = claimOf(sheet);
    const first = String(sheet.cells.get("0,0") ?? "");
    if (claim?.state === "finished") {
      const versions = VERSIONS.get(claim.key);
      if (versions && !versions.has(contentOf(sheet)))
        say(`${sheet.name} says it is finished and is not: ${contentOf(sheet)}`);
      if (first.includes("Bladet")) say(`${sheet.name} is finished and says it is not`);
    } else if (claim === null) {
      // Excel stopped between adding it and the first thing said of it: whose it is cannot be known, and nothing is on it.
      if (sheet.cells.size > 0) say(`${sheet.name} is nobody's`);
      else this.leaveEmpty(sheet);
    } else if (sheet.cells.size > 0 && !/Bladet/.test(first) && !this.isOldOrWhole(sheet, claim.key) && !this.hadOther)
      say(`${sheet.name} is half-written and does not say so: ${contentOf(sheet)}`);
  }

  private leaveEmpty(sheet: ModelSheet): void {
    sheet.isForeign = true;
    this.empty += 1;
    this.expectForeign();
  }

  /** Before it is emptied, and when only its claim is missing, a sheet is whole. */
  private isOldOrWhole(sheet: ModelSheet, key: string): boolean {
    const versions = VERSIONS.get(key);
    return !versions || versions.has(contentOf(sheet));
  }

  private checkKept(say: (what: string) => void): void {
    const part = readPart(keptIn(ours(this.book)));
    if (part.kind !== "part") return say("what is kept cannot be read");
    const aside = part.sections.get("aside") ?? "";
    for (const { section, line } of this.kept)
      if (!linesOf(part.sections.get(section)).includes(line) && !aside.includes(String(line)))
        say(`${line} of ${section} is lost`);
  }
}

const claimOf = ({ claim, end }: ModelSheet) => readClaim(claim, end);

const ours = (book: ModelWorkbook) =>
  book.parts.filter(({ xml }) => xml.includes(NAMESPACE)).map((part) => ({ part, xml: part.xml }));

/** @param trace hears what is done, to follow a seed that fails */
export async function play(
  seed: number,
  { disturb, trace }: Pick<Weather, "disturb" | "trace"> = {},
): Promise<Outcome> {
  const run = new Run(seed, disturb, trace);
  await run.play();
  const { wrong, faults, told, requests, empty } = run;
  return { wrong, faults, told, requests, empty };
}
