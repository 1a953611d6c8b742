import type { Chart as FileChart, SheetChart, WriteChartKind } from "hucre";
import { addressOf, bounding, parseArea, quoteSheet, splitSheet, type Area } from "../a1.ts";
import { plainValue, type Workbook } from "../model.ts";
import type { Chart, Sheet } from "../sheet.ts";
import { indexes } from "../types/area-ref.ts";

/** Charts as the file has them. The host draws none; a saved file shows them in a program that does. */

const KINDS: readonly (readonly [RegExp, WriteChartKind])[] = [
  [/^Column/, "column"],
  [/^Bar/, "bar"],
  [/^Line/, "line"],
  [/^Area/, "area"],
  [/^Pie/, "pie"],
  [/^Doughnut/, "doughnut"],
];

/** First column is the categories and first row the names of the series, the other way round for `SeriesBy` `Rows`. */
function seriesOf({ source, properties, series }: Chart): SheetChart["series"] {
  if (source === null) return [];
  const { sheet, area } = source;
  const byRows = properties["SeriesBy"] === "Rows";
  const count = (byRows ? area.rows : area.columns) - 1;
  const line = (index: number): Area =>
    byRows
      ? { top: area.top + index, left: area.left + 1, rows: 1, columns: area.columns - 1 }
      : { top: area.top + 1, left: area.left + index, rows: area.rows - 1, columns: 1 };
  const where = (part: Area): string => `${quoteSheet(sheet.name)}!${addressOf(part)}`;
  return indexes(0, count).map((index) => {
    const own = series[index] ?? {};
    const head = byRows ? sheet.cell(area.top + index + 1, area.left) : sheet.cell(area.top, area.left + index + 1);
    const isNamed = typeof own["Name"] === "string" && !/^Serie\d+$/.test(own["Name"]);
    const colour = own[`Series${index}.Format.Fill.Color`];
    return {
      name: isNamed ? String(own["Name"]) : String(plainValue(head.value)),
      values: typeof own["Values"] === "string" ? own["Values"] : where(line(index + 1)),
      categories: typeof own["XAxisValues"] === "string" ? own["XAxisValues"] : where(line(0)),
      ...(typeof colour === "string" && { color: colour.slice(1) }),
    };
  });
}

const kindOf = (chart: Chart): WriteChartKind | undefined =>
  KINDS.find(([pattern]) => pattern.test(String(chart.properties["ChartType"])))?.[1];

/** Charts of kinds the writer knows; the others are left out. */
export const savedCharts = (sheet: Sheet): Chart[] =>
  sheet.charts.filter((chart) => kindOf(chart) !== undefined && seriesOf(chart).length > 0);

export const fileCharts = (sheet: Sheet): SheetChart[] =>
  savedCharts(sheet).map((chart) => {
    const { properties } = chart;
    const type = String(properties["ChartType"]);
    const kind = kindOf(chart)!;
    const [from, to] = ((properties["Position"] ?? []) as (string | null)[]).map((cell) =>
      cell === null ? null : parseArea(splitSheet(cell).address),
    );
    const grouping = type.includes("100") ? "percentStacked" : type.includes("Stacked") ? "stacked" : "clustered";
    const title = properties["Title.Text"];
    const legend = properties["Legend.Visible"] === false ? false : LEGENDS[String(properties["Legend.Position"])];
    const labels = LABELS[String(properties["Axes.CategoryAxis.TickLabelPosition"])];
    const isReversed = properties["Axes.CategoryAxis.ReversePlotOrder"] === true;
    return {
      type: kind,
      series: seriesOf(chart),
      anchor: {
        from: { row: from?.top ?? 0, col: from?.left ?? 0 },
        ...(to && { to: { row: to.top + 1, col: to.left + 1 } }),
      },
      ...(kind === "column" || kind === "bar" ? { barGrouping: grouping as "clustered" } : {}),
      ...(typeof title === "string" && properties["Title.Visible"] !== false && { title }),
      ...(legend !== undefined && { legend }),
      ...((labels || isReversed) && {
        axes: { x: { ...(labels && { tickLblPos: labels }), ...(isReversed && { reverse: true }) } },
      }),
    };
  });

const LEGENDS: Readonly<Record<string, "top" | "bottom" | "left" | "right">> = {
  Top: "top",
  Bottom: "bottom",
  Left: "left",
  Right: "right",
};
const LABELS: Readonly<Record<string, "low" | "high" | "nextTo" | "none">> = {
  Low: "low",
  High: "high",
  NextToAxis: "nextTo",
  None: "none",
};
const keyOf = (names: Readonly<Record<string, string>>, value: unknown): string | undefined =>
  Object.keys(names).find((name) => names[name] === value);

const GROUPINGS: Readonly<Record<string, string>> = { stacked: "Stacked", percentStacked: "Stacked100" };

/** A chart of a file as the API tells of it: kind, source, place, title, legend and colours; other looks are not read. */
export function chartFrom(book: Workbook, sheet: Sheet, from: FileChart, name: string): Chart {
  const [kind = "column"] = from.kinds;
  const known = keyOf(
    { Column: "column", Bar: "bar", Line: "line", Area: "area", Pie: "pie", Doughnut: "doughnut" },
    kind,
  );
  const isBars = kind === "column" || kind === "bar";
  const type = `${known ?? "Column"}${isBars ? (GROUPINGS[from.barGrouping ?? ""] ?? "Clustered") : ""}`;
  const series = from.series ?? [];
  const at = from.anchor;
  const cell = (row: number, column: number): string =>
    book.addressOf(sheet, { top: row, left: column, rows: 1, columns: 1 });
  const legend = from.legend === false ? undefined : keyOf(LEGENDS, from.legend);
  const labels = keyOf(LABELS, from.axes?.x?.tickLblPos);
  return {
    id: book.newId(5),
    sheet,
    source: sourceOf(book, series),
    properties: {
      Name: name,
      ChartType: type,
      SeriesBy: "Columns",
      "Title.Visible": from.title !== undefined,
      "Legend.Visible": from.legend !== false,
      ...(from.title !== undefined && { "Title.Text": from.title }),
      ...(legend && { "Legend.Position": legend }),
      ...(labels && { "Axes.CategoryAxis.TickLabelPosition": labels }),
      ...(from.axes?.x?.reverse && { "Axes.CategoryAxis.ReversePlotOrder": true }),
      ...(at && {
        Position: [cell(at.from.row, at.from.col), at.to ? cell(at.to.row - 1, at.to.col - 1) : null],
      }),
    },
    series: series.map(({ color }, index) => ({
      Name: `Serie${index + 1}`,
      ...(typeof color === "string" && { [`Series${index}.Format.Fill.Color`]: `#${color}` }),
    })),
  };
}

/** The cells of a chart whose series stand in columns, with the row of their names above. */
function sourceOf(book: Workbook, series: NonNullable<FileChart["series"]>): Chart["source"] {
  const refs = [series[0]?.categoriesRef, ...series.map(({ valuesRef }) => valuesRef)];
  const areas = refs.flatMap((ref) => (ref ? [splitSheet(ref)] : []));
  const on = areas[0]?.sheet ? book.sheet(areas[0].sheet) : null;
  const cells = areas.flatMap(({ address }) => parseArea(address.replaceAll("$", "")) ?? []);
  if (on === null || cells.length === 0) return null;
  const whole = cells.reduce(bounding);
  return { sheet: on, area: { ...whole, top: Math.max(0, whole.top - 1), rows: whole.rows + Math.min(1, whole.top) } };
}
