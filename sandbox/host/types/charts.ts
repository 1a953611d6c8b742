import type { Area } from "../a1.ts";
import { invalidArgument, itemNotFound } from "../errors.ts";
import type { Workbook } from "../model.ts";
import { typeOf, type TypeOf } from "../type-table.ts";
import type { Chart, Sheet } from "../sheet.ts";
import { colour, recorded, type RangeRef } from "./area-ref.ts";

/** Charts are recorded, not drawn: what is set is kept under its path and given back. */
interface ChartRef {
  readonly book: Workbook;
  readonly chart: Chart;
}
interface ChartsRef {
  readonly book: Workbook;
  readonly sheet: Sheet;
}
/** A part of a chart: `at` is the path its properties are kept under. */
interface PartRef extends ChartRef {
  readonly at: string;
  readonly bag: Record<string, unknown>;
}

const changed = ({ book, chart }: ChartRef): void => book.tell("chart", "change", chart.sheet, null, chart.id);

const partOf = (it: ChartRef | PartRef, name: string): PartRef => {
  const at = "at" in it ? `${it.at}.${name}` : name;
  return { book: it.book, chart: it.chart, at, bag: "bag" in it ? it.bag : it.chart.properties };
};

/** A type of nothing but kept properties and parts: `"Text Visible"`, `{ Format: "ChartTitleFormat" }`. */
const partType = (properties: string, parts: Readonly<Record<string, string>> = {}): TypeOf<never> =>
  typeOf<PartRef>({
    properties: Object.fromEntries(
      properties
        .split(" ")
        .filter(Boolean)
        .map((name) => [
          name,
          {
            get: (it: PartRef) => it.bag[`${it.at}.${name}`] ?? null,
            set: (it: PartRef, value: unknown) => {
              it.bag[`${it.at}.${name}`] = value;
              changed(it);
            },
          },
        ]),
    ),
    navigations: Object.fromEntries(
      Object.entries(parts).map(([name, type]) => [name, { type, get: (it: PartRef) => partOf(it, name) }]),
    ),
  });

const chartsOf = ({ book, sheet }: ChartsRef): ChartRef[] => sheet.charts.map((chart) => ({ book, chart }));
const chartOf = (it: ChartsRef, key: string): ChartRef | null =>
  chartsOf(it).find(({ chart }) => chart.id === key || chart.properties["Name"] === key) ?? null;

function add(
  { book, sheet }: ChartsRef,
  type: string,
  source: RangeRef,
  seriesBy: string | null | undefined,
): ChartRef {
  if (typeof source !== "object" || source === null) throw invalidArgument("the chart's source");
  book.assertWritable(sheet);
  const chart: Chart = {
    id: book.newId(5),
    sheet,
    source: { sheet: source.sheet, area: source.area },
    properties: {
      Name: `Diagram ${sheet.charts.length + 1}`,
      ChartType: type,
      SeriesBy: seriesBy ?? "Auto",
      "Title.Visible": true,
      "Legend.Visible": true,
    },
    series: seriesIn(source.area, seriesBy),
  };
  sheet.charts.push(chart);
  book.tell("chart", "add", sheet, source.area, chart.id);
  return { book, chart };
}

const addressOf = (book: Workbook, cell: RangeRef | string | null | undefined): string | null =>
  cell === null || cell === undefined ? null : typeof cell === "string" ? cell : book.addressOf(cell.sheet, cell.area);

const seriesIn = (area: Area, seriesBy: string | null | undefined): Record<string, unknown>[] => {
  const count = Math.max(1, (seriesBy === "Rows" ? area.rows : area.columns) - 1);
  return Array.from({ length: count }, (_, index) => ({ Name: `Serie${index + 1}` }));
};

/** Other cells for the same chart. What was said of its series is kept where they are as many. */
function setData({ book, chart: it }: ChartRef, source: RangeRef, seriesBy: string | null | undefined): void {
  book.assertWritable(it.sheet);
  it.source = { sheet: source.sheet, area: source.area };
  it.properties["SeriesBy"] = seriesBy ?? "Auto";
  const series = seriesIn(source.area, seriesBy);
  if (series.length !== it.series.length) it.series.splice(0, it.series.length, ...series);
  changed({ book, chart: it });
}

export const chart = typeOf<ChartRef>({
  id: ({ chart: { id } }) => id,
  properties: {
    Id: { get: ({ chart: { id } }) => id },
    ...recorded<ChartRef>(
      "Name Top Left Width Height ChartType Style PlotBy PlotVisibleOnly DisplayBlanksAs".split(" "),
      (it) => it.chart.properties,
      changed,
      { Top: 0, Left: 0, Width: 360, Height: 216 },
    ),
  },
  navigations: {
    Title: { type: "ChartTitle", get: (it) => partOf(it, "Title") },
    Legend: { type: "ChartLegend", get: (it) => partOf(it, "Legend") },
    Axes: { type: "ChartAxes", get: (it) => partOf(it, "Axes") },
    DataLabels: { type: "ChartDataLabels", get: (it) => partOf(it, "DataLabels") },
    Format: { type: "ChartAreaFormat", get: (it) => partOf(it, "Format") },
    Series: { type: "ChartSeriesCollection", get: (it) => it },
    Worksheet: { type: "Worksheet", get: ({ book, chart: { sheet } }) => ({ book, sheet }) },
  },
  methods: {
    SetData: {
      call: (it, [source, seriesBy]: readonly [RangeRef, string?]) => setData(it, source, seriesBy),
    },
    SetPosition: {
      call: (it, [start, end]: readonly (RangeRef | string | null)[]) => {
        it.chart.properties["Position"] = [addressOf(it.book, start), addressOf(it.book, end)];
        changed(it);
      },
    },
    Delete: {
      call: ({ book, chart: gone }) => {
        gone.sheet.charts.splice(gone.sheet.charts.indexOf(gone), 1);
        book.tell("chart", "delete", gone.sheet, null, gone.id);
      },
    },
  },
});

export const chartCollection = typeOf<ChartsRef>({
  properties: { Count: { get: ({ sheet }) => sheet.charts.length } },
  methods: {
    Add: {
      type: "Chart",
      call: (it, [type, source, seriesBy]: readonly [string, RangeRef, string?]) => add(it, type, source, seriesBy),
    },
    GetCount: { call: ({ sheet }) => sheet.charts.length },
    GetItem: {
      type: "Chart",
      call: (it, [name]: readonly string[]) => {
        const found = chartOf(it, name ?? "");
        if (found === null) throw itemNotFound(`chart ${name}`);
        return found;
      },
    },
    GetItemAt: {
      type: "Chart",
      call: (it, [index]: readonly number[]) => {
        const found = chartsOf(it)[index ?? -1];
        if (found === undefined) throw itemNotFound("chart");
        return found;
      },
    },
    GetItemOrNullObject: { type: "Chart", call: (it, [name]: readonly string[]) => chartOf(it, name ?? "") },
  },
  items: { type: "Chart", list: chartsOf, byKey: chartOf },
});

const seriesOf = (it: ChartRef): PartRef[] =>
  it.chart.series.map((bag, index) => ({ ...it, at: `Series${index}`, bag }));
const seriesAt = (it: ChartRef, index: number | undefined): PartRef => {
  const found = seriesOf(it)[index ?? -1];
  if (found === undefined) throw itemNotFound("series");
  return found;
};

export const chartSeriesCollection = typeOf<ChartRef>({
  properties: { Count: { get: (it) => it.chart.series.length } },
  methods: {
    Add: {
      type: "ChartSeries",
      call: (it, [name]: readonly (string | null)[]) => {
        it.chart.series.push({ Name: name ?? "" });
        changed(it);
        return seriesOf(it).at(-1);
      },
    },
    GetCount: { call: (it) => it.chart.series.length },
    GetItemAt: { type: "ChartSeries", call: (it, [index]: readonly number[]) => seriesAt(it, index) },
  },
  items: { type: "ChartSeries", list: seriesOf },
});

const seriesData = (name: string) => ({
  call: (it: PartRef, [source]: readonly RangeRef[]) => {
    it.bag[name] = addressOf(it.book, source);
    changed(it);
  },
});

export const chartSeries = typeOf<PartRef>({
  properties: recorded<PartRef>(
    "Name ChartType HasDataLabels GapWidth Overlap AxisGroup MarkerStyle MarkerSize Smooth PlotOrder Filtered".split(
      " ",
    ),
    (it) => it.bag,
    changed,
  ),
  navigations: {
    Format: { type: "ChartSeriesFormat", get: (it) => partOf(it, "Format") },
    DataLabels: { type: "ChartDataLabels", get: (it) => partOf(it, "DataLabels") },
  },
  methods: {
    SetValues: seriesData("Values"),
    SetXAxisValues: seriesData("XAxisValues"),
    Delete: {
      call: (it) => {
        it.chart.series.splice(it.chart.series.indexOf(it.bag), 1);
        changed(it);
      },
    },
  },
});

export const chartFill = typeOf<PartRef>({
  methods: {
    SetSolidColor: {
      call: (it, [value]: readonly string[]) => {
        it.bag[`${it.at}.Color`] = colour(value);
        changed(it);
      },
    },
    Clear: { call: (it) => void delete it.bag[`${it.at}.Color`] },
  },
});

const AXIS =
  "Visible Minimum Maximum MajorUnit MinorUnit NumberFormat Position TickLabelPosition ReversePlotOrder DisplayUnit";
const AXIS_PARTS = {
  Title: "ChartAxisTitle",
  Format: "ChartAxisFormat",
  MajorGridlines: "ChartGridlines",
  MinorGridlines: "ChartGridlines",
};

export const chartParts: Readonly<Record<string, TypeOf<never>>> = {
  ChartTitle: partType("Text Visible Overlay Position HorizontalAlignment VerticalAlignment", {
    Format: "ChartTitleFormat",
  }),
  ChartTitleFormat: partType("", { Font: "ChartFont", Fill: "ChartFill" }),
  ChartFont: partType("Bold Italic Color Name Size Underline"),
  ChartLegend: partType("Visible Position Overlay Top Left Width Height", { Format: "ChartLegendFormat" }),
  ChartLegendFormat: partType("", { Font: "ChartFont", Fill: "ChartFill" }),
  ChartAxes: partType("", { ValueAxis: "ChartAxis", CategoryAxis: "ChartAxis" }),
  ChartAxis: partType(AXIS, AXIS_PARTS),
  ChartAxisTitle: partType("Text Visible"),
  ChartAxisFormat: partType("", { Font: "ChartFont", Line: "ChartLineFormat" }),
  ChartGridlines: partType("Visible"),
  ChartDataLabels: partType(
    "Position ShowValue ShowSeriesName ShowCategoryName ShowLegendKey ShowPercentage NumberFormat",
    { Format: "ChartDataLabelFormat" },
  ),
  ChartDataLabelFormat: partType("", { Font: "ChartFont", Fill: "ChartFill" }),
  ChartAreaFormat: partType("", { Font: "ChartFont", Fill: "ChartFill" }),
  ChartSeriesFormat: partType("", { Fill: "ChartFill", Line: "ChartLineFormat" }),
  ChartLineFormat: partType("Color LineStyle Weight"),
};
