import type { ThemeName } from "../taskpane/theme.ts";

/** Excel's theme; `auto` on the web, where `officeTheme` is undefined (office-js #6134). */
export function hostTheme(): ThemeName {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const isDark = theme?.isDarkTheme ?? (theme ? isDarkColour(theme.bodyBackgroundColor) : undefined);
  return isDark === undefined ? "auto" : isDark ? "dark" : "light";
}

/** `#RRGGBB` with less than half the light of white. Older desktops give colours only. */
function isDarkColour(colour: string | undefined): boolean | undefined {
  const hex = /^#?([\da-f]{6})$/i.exec(colour ?? "")?.[1];
  if (!hex) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
