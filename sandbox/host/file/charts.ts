import type { SheetChart, WriteChartKind } from "hucre";
import { addressOf, parseArea, quoteSheet, splitSheet, type Area } from "../a1.ts";
import { plainValue } from "../model.ts";
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

/** Charts of kinds the writer knows; the others are left out. */
export const fileCharts = (sheet: Sheet): SheetChart[] =>
  sheet.charts.flatMap((chart) => {
    const { properties } = chart;
    const type = String(properties["ChartType"]);
    const kind = KINDS.find(([pattern]) => pattern.test(type))?.[1];
    const series = seriesOf(chart);
    if (kind === undefined || series.length === 0) return [];
    const [from, to] = ((properties["Position"] ?? []) as (string | null)[]).map((cell) =>
      cell === null ? null : parseArea(splitSheet(cell).address),
    );
    const grouping = type.includes("100") ? "percentStacked" : type.includes("Stacked") ? "stacked" : "clustered";
    const title = properties["Title.Text"];
    return [
      {
        type: kind,
        series,
        anchor: {
          from: { row: from?.top ?? 0, col: from?.left ?? 0 },
          ...(to && { to: { row: to.top + 1, col: to.left + 1 } }),
        },
        ...(kind === "column" || kind === "bar" ? { barGrouping: grouping as "clustered" } : {}),
        ...(typeof title === "string" && properties["Title.Visible"] !== false && { title }),
        ...(properties["Legend.Visible"] === false && { legend: false as const }),
      },
    ];
  });
