import type { Severity } from "../../domain/finding.ts";

/** How a mark looks. Fill and font style both differ by severity, so that colour is never alone. */
export interface MarkStyle {
  readonly fill: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

export const MARK_STYLES: Readonly<Record<Severity, MarkStyle>> = {
  critical: { fill: "#F4B9B4", bold: true, italic: false, underline: true },
  high: { fill: "#FAD3A6", bold: true, italic: false, underline: false },
  medium: { fill: "#FFF1A8", bold: false, italic: true, underline: false },
  info: { fill: "#D3E5F7", bold: false, italic: false, underline: true },
};

/** Dark on every fill above, at least 7:1, whatever colour the user has given the text. */
export const MARK_TEXT = "#201F1E";
