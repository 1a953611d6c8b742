import { typeOf, type Table } from "../type-table.ts";
import { chart, chartCollection, chartFill, chartParts, chartSeries, chartSeriesCollection } from "./charts.ts";
import {
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from "./conditional-formats.ts";
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from "./custom-xml.ts";
import { dataValidation } from "./data-validation.ts";
import { formatProtection, rangeBorder, rangeBorderCollection, rangeFill, rangeFont, rangeFormat } from "./format.ts";
import { namedItem, namedItemArrayValues, namedItemCollection } from "./names.ts";
import { range } from "./range.ts";
import { rangeAreas, rangeCollection, rangeView } from "./range-areas.ts";
import { services } from "./services.ts";
import {
  table,
  tableCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
  tableScopedCollection,
} from "./tables.ts";
import {
  application,
  cultureInfo,
  customProperty,
  customPropertyCollection,
  documentProperties,
  functionResult,
  functions,
  numberFormatInfo,
  runtime,
  setting,
  settingCollection,
  workbook,
  workbookProtection,
} from "./workbook.ts";
import { pageLayout, worksheetFreezePanes, worksheetProtection } from "./worksheet-parts.ts";
import { worksheetCustomProperty, worksheetCustomPropertyCollection } from "./worksheet-properties.ts";
import { worksheet, worksheetCollection } from "./worksheets.ts";

/** Every type of Excel's that the host answers for, by the name the typings give it. */
export const EXCEL: Table = {
  "": typeOf<unknown>({}),
  Workbook: workbook,
  WorkbookProtection: workbookProtection,
  Functions: functions,
  FunctionResult: functionResult,
  Application: application,
  CultureInfo: cultureInfo,
  NumberFormatInfo: numberFormatInfo,
  Runtime: runtime,
  DocumentProperties: documentProperties,
  CustomProperty: customProperty,
  CustomPropertyCollection: customPropertyCollection,
  Setting: setting,
  SettingCollection: settingCollection,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  WorksheetFreezePanes: worksheetFreezePanes,
  WorksheetCustomProperty: worksheetCustomProperty,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollection,
  PageLayout: pageLayout,
  Range: range,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeView: rangeView,
  RangeFormat: rangeFormat,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorderCollection,
  FormatProtection: formatProtection,
  DataValidation: dataValidation,
  Table: table,
  TableCollection: tableCollection,
  TableScopedCollection: tableScopedCollection,
  TableColumn: tableColumn,
  TableRow: tableRow,
  TableRowCollection: tableRowCollection,
  TableColumnCollection: tableColumnCollection,
  ConditionalFormat: conditionalFormat,
  ConditionalFormatCollection: conditionalFormatCollection,
  CustomConditionalFormat: customConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  NamedItem: namedItem,
  NamedItemCollection: namedItemCollection,
  NamedItemArrayValues: namedItemArrayValues,
  CustomXmlPart: customXmlPart,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  Chart: chart,
  ChartCollection: chartCollection,
  ChartSeries: chartSeries,
  ChartSeriesCollection: chartSeriesCollection,
  ChartFill: chartFill,
  ...chartParts,
};

/** Excel's types and the internal services the client library itself calls at start. */
export const TABLE: Table = { ...EXCEL, ...services };

/** The members the host has, as `Range.Values`: the number the product states. */
export const MEMBERS: readonly string[] = Object.entries(EXCEL).flatMap(
  ([type, { properties, navigations, methods, items, events }]) =>
    [
      ...Object.keys({ ...properties, ...navigations, ...methods }),
      ...(items?.byKey === undefined || methods?.["GetItem"] ? [] : ["GetItem"]),
      ...Object.keys(events ?? {}).map((event) => `on${event}`),
    ].map((member) => `${type}.${member}`),
);
