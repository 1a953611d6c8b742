import type { CalendarDate } from "../domain/calendar.ts";
import type { Closing } from "../domain/close.ts";
import { closingsOf } from "../domain/close.ts";
import { type DueItem, dueItems } from "../domain/due.ts";
import type { LineFigures, Missing } from "../domain/figures.ts";
import type { FindingGroup, Language } from "../domain/finding.ts";
import type { FollowUp } from "../domain/follow-up.ts";
import { instalmentsAhead } from "../domain/instalment-ahead.ts";
import { type PartnerOverview, type QuestionStands, partnersOf, standsOf } from "../domain/partner-overview.ts";
import type { Question } from "../domain/register.ts";
import { strangersOf, unknownNumbersOf } from "../domain/strangers.ts";
import type { Place, ReadProblem, ReadTable } from "../domain/table.ts";
import { FLOOR } from "../domain/threshold.ts";
import { questions } from "../reading/register/questions.ts";
import type { ReadRegister } from "../reading/register/read-register.ts";
import { type Workbook, WorkbookError, type WorkbookFault } from "../workbook/port.ts";
import type { AliasAnswers, AliasesSaved } from "./alias-answers.ts";
import { NO_TABLE } from "./no-table.ts";
import { FOLLOW_UP_TABLES, type FollowUpTable, followUpSheetOf } from "./register-sheets.ts";
import type { ReviewOptions } from "./review.ts";
import { runReview } from "./run-review.ts";

type Failed = { readonly kind: "failed"; readonly fault: WorkbookFault; readonly where: string | null };

/** Whom a row is about has to be asked; nothing is chosen. */
export type Ask =
  | {
      readonly kind: "name";
      readonly name: string;
      readonly place: Place;
      /** Partners of the register it could mean. */
      readonly near: readonly string[];
    }
  | { readonly kind: "number"; readonly name: string; readonly place: Place; readonly known: readonly string[] }
  | { readonly kind: "several"; readonly name: string; readonly place: Place; readonly known: readonly string[] };

/** What is to be repaid of a line, or why there is nothing to say of it. */
export type AtClose =
  | ({ readonly kind: "closed" } & Closing)
  | { readonly kind: "lack"; readonly line: LineFigures; readonly lack: Missing }
  | { readonly kind: "runs"; readonly line: LineFigures };

/** Everything the workbook says of the agreements, as of a day. */
export interface AgreementsOverview {
  readonly kind: "opened";
  /** Null where neither the user nor the data names a day: then nothing is due, overdue or over. */
  readonly asOf: CalendarDate | null;
  readonly isChosen: boolean;
  /** Null where the workbook has agreements and no table with amounts. */
  readonly followUp: FollowUp | null;
  readonly tables: readonly { readonly table: FollowUpTable; readonly place: Place | null }[];
  readonly due: readonly DueItem[];
  readonly ahead: ReturnType<typeof instalmentsAhead>;
  readonly atClose: readonly AtClose[];
  readonly partners: readonly PartnerOverview[];
  readonly questions: readonly { readonly question: Question; readonly stands: QuestionStands | Missing }[];
  readonly asks: readonly Ask[];
  /** Questions copied to be sent while the workbook is open, the latest first; each also as a row of the table *Frågor*. */
  readonly copied: readonly CopiedQuestion[];
  /** Names confirmed and not yet in the table of aliases. */
  readonly unsavedAliases: readonly (readonly [alias: string, partner: string])[];
  /** What the checks of the register found, where there is no follow-up whose check would say it. */
  readonly groups: readonly FindingGroup[];
  readonly problems: readonly ReadProblem[];
}

/** A question to a partner, and the row to paste in the table of questions: its cells, in the table's own order. */
export interface CopiedQuestion {
  readonly partner: string;
  readonly question: string;
  readonly row: readonly string[];
}

export type SheetsAdded =
  | {
      readonly kind: "added";
      readonly added: readonly string[];
      /** There already, and left as they are. */
      readonly existing: readonly string[];
    }
  | Failed;

/** What can be done with agreements. Nothing is written but by `addSheets` and `saveAliases`. */
export interface AgreementsDesk {
  /** Reads the workbook anew. The day is kept until another is given; null goes back to the day of the data. */
  open(asOf?: CalendarDate | null): Promise<AgreementsOverview | Failed>;
  /** Adds the sheets that are not there yet, in the language of the pane. */
  addSheets(tables: readonly FollowUpTable[], language: Language): Promise<SheetsAdded>;
  /** Somebody says whom a name means; null takes it back. Used at once, and kept in the workbook only by `saveAliases`. */
  confirm(name: string, partner: string | null): Promise<void>;
  saveAliases(language: Language): Promise<AliasesSaved | Failed>;
  /** Remembers a question that was copied, so that it can be put in the table of questions. Nothing is written. */
  remember(partner: string, question: string): Promise<void>;
}

/** What agreements are seen from: the register, the follow-up beside it, and what the user has said of that. */
export interface AgreementsSource {
  readonly register: ReadRegister;
  readonly table: ReadTable | null;
  readonly options: ReviewOptions;
}

/** @param read reads the workbook anew; throws WorkbookError */
export function createAgreementsDesk(
  workbook: Pick<Workbook, "read" | "addRows" | "writeSheets">,
  read: () => Promise<AgreementsSource>,
  answers: AliasAnswers,
): AgreementsDesk {
  let chosen: CalendarDate | null = null;
  const copied: { readonly partner: string; readonly question: string }[] = [];

  async function open(asOf?: CalendarDate | null): Promise<AgreementsOverview | Failed> {
    if (asOf !== undefined) chosen = asOf;
    const { register, table, options } = await read();
    const review = runReview(table ?? NO_TABLE, { ...options, ...(chosen && { asOf: chosen }) });
    const { view, groups, problems } = review;
    const day = review.asOf;
    return {
      kind: "opened",
      asOf: day,
      isChosen: chosen !== null,
      followUp: table && review.followUp,
      tables: FOLLOW_UP_TABLES.map((each) => ({
        table: each,
        place: (each === "followUp" ? table?.place : register.places.get(each)) ?? null,
      })),
      due: day ? dueItems(view, day) : [],
      ahead: instalmentsAhead(view),
      atClose: atCloseOf(view, day),
      partners: partnersOf(view, day),
      questions: view.register.questions.map((question) => ({ question, stands: standsOf(question, day) })),
      asks: asksOf(view),
      copied: copied.map((each) => ({ ...each, row: rowOf(each, register) })),
      unsavedAliases: answers.unsaved(),
      groups: table ? [] : groups,
      problems: table ? [] : problems.filter(({ reason }) => reason !== "unitNotGiven"),
    };
  }

  async function addSheets(tables: readonly FollowUpTable[], language: Language): Promise<SheetsAdded> {
    const { register, table } = await read();
    const isThere = (each: FollowUpTable) => (each === "followUp" ? table !== null : register.places.has(each));
    const existing = tables.filter(isThere).map((each) => followUpSheetOf(each, language).name);
    const wanted = tables.filter((each) => !isThere(each)).map((each) => followUpSheetOf(each, language));
    const written = wanted.length > 0 ? await workbook.writeSheets(wanted, "add") : [];
    const named = (isLeft: boolean) =>
      written.filter(({ outcome }) => (outcome === "left") === isLeft).map(({ name }) => name);
    return { kind: "added", added: named(false), existing: [...existing, ...named(true)] };
  }

  return {
    open: (asOf) => orFailed(() => open(asOf)),
    addSheets: (tables, language) => orFailed(() => addSheets(tables, language)),
    async confirm(name, partner) {
      answers.answer(name, partner ?? undefined);
    },
    async remember(partner, question) {
      const before = copied.findIndex((each) => each.partner === partner && each.question === question);
      if (before >= 0) copied.splice(before, 1);
      copied.unshift({ partner, question });
      copied.splice(MOST_COPIED);
    },
    saveAliases: (language) => orFailed(() => answers.save(workbook, language, (partner) => partner)),
  };
}

const MOST_COPIED = 20;

/** As the table's columns stand; as on a sheet of the add-in's own where there is none. Blank cells at the end are left out. */
function rowOf(
  copied: { readonly partner: string; readonly question: string },
  { places }: ReadRegister,
): readonly string[] {
  const fields =
    places.get("questions")?.fields ?? new Map(Object.keys(questions.sheet.columns).map((field, at) => [field, at]));
  const row: string[] = [];
  for (const [field, text] of Object.entries(copied)) if (fields.has(field)) row[fields.get(field)!] = text;
  return Array.from(row, (cell) => cell ?? "");
}

type View = ReturnType<typeof runReview>["view"];

function atCloseOf(view: View, asOf: CalendarDate | null): readonly AtClose[] {
  if (!asOf) return [];
  const said = new Map(
    closingsOf(view, FLOOR, asOf).map((closing): [LineFigures, AtClose] =>
      "notAssessable" in closing
        ? [
            closing.about as LineFigures,
            { kind: "lack", line: closing.about as LineFigures, lack: closing.notAssessable },
          ]
        : [closing.line, { kind: "closed", ...closing }],
    ),
  );
  return view.lines.map(({ figures }) => said.get(figures) ?? { kind: "runs", line: figures });
}

function asksOf(view: View): readonly Ask[] {
  return [
    ...strangersOf(view).flatMap(({ name, place, near }): readonly Ask[] =>
      near.length > 0 ? [{ kind: "name", name, place, near }] : [],
    ),
    ...unknownNumbersOf(view).map(({ number, place, known }): Ask => ({ kind: "number", name: number, place, known })),
    ...view.lines.flatMap(({ figures, candidates, lack }): readonly Ask[] =>
      lack === "severalAgreements"
        ? [
            {
              kind: "several",
              name: figures.line.partner,
              place: figures.line.place,
              known: candidates.map(({ id }) => id),
            },
          ]
        : [],
    ),
  ];
}

async function orFailed<T>(action: () => Promise<T>): Promise<T | Failed> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof WorkbookError) return { kind: "failed", fault: error.fault, where: error.where };
    throw error;
  }
}
