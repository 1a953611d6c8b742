import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** `auto` where the host does not say (Excel on the web): the system's wish is followed, live. */
export type ThemeName = "light" | "dark" | "auto";

const query = () => window.matchMedia("(prefers-color-scheme: dark)");

function listen(changed: () => void): () => void {
  const dark = query();
  dark.addEventListener("change", changed);
  return () => dark.removeEventListener("change", changed);
}

export function useTheme(name: ThemeName): Theme {
  const systemIsDark = useSyncExternalStore(listen, () => query().matches);
  return name === "dark" || (name === "auto" && systemIsDark) ? webDarkTheme : webLightTheme;
}
