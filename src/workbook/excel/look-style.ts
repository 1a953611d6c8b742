import type { Look } from "./steps.ts";

/** How a cell looks that is something to its reader. */
export interface CellStyle {
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly color?: string;
  readonly fill?: string;
  readonly lineAbove?: true;
  readonly lineBelow?: true;
  readonly wraps?: true;
  readonly isRight?: true;
  /** Shows as much as the cell has room for. */
  readonly isCut?: true;
}

/** Greys that are read on white and on the fills here: at least 7:1. */
const GREY = "#525252";
const FILL = "#E8ECEF";

export const LOOKS: Readonly<Record<Look, CellStyle>> = {
  title: { size: 16, bold: true },
  heading: { size: 13, bold: true },
  columnHeader: { bold: true, fill: FILL, lineBelow: true, wraps: true },
  numberHeader: { bold: true, fill: FILL, lineBelow: true, wraps: true, isRight: true },
  total: { bold: true, lineAbove: true },
  note: { color: GREY },
  example: { italic: true, color: GREY },
  underChart: { color: GREY, isCut: true },
};

/** Told apart by lightness as well as by colour, darkest first. */
export const CHART_COLORS = ["#0F4C5C", "#5FA8A0", "#C9A227", "#8C8C8C", "#E3D8B8", "#A23B3B"] as const;
