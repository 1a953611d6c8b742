import type { Language } from "../../../src/domain/finding.ts";
import { lazyDesk } from "../../../src/entry/lazy-desk.ts";
import { mountPane } from "../../../src/taskpane/index.tsx";
import type { ThemeName } from "../../../src/taskpane/theme.ts";

/** The pane on a page of its own: `?state=…&language=…&theme=…`. Not part of the product. */
const query = new URLSearchParams(location.search);

// Fetched when first used, as in the product, so that the first paint weighs what it will weigh there.
const desk = lazyDesk(async () => (await import("./desks.ts")).deskIn(query.get("state") ?? "reviewed"));

mountPane(document.getElementById("pane")!, {
  desk,
  language: (query.get("language") ?? "sv") as Language,
  theme: (query.get("theme") ?? "auto") as ThemeName,
});
