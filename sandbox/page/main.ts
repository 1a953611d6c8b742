import { bringUp } from "./bench.ts";
import { demoWorkbook } from "./demo-workbook.ts";
import { openedWorkbook } from "./files.ts";
import { readSettings } from "./settings.ts";

const settings = readSettings(location.search, matchMedia("(prefers-color-scheme: dark)").matches);
const opened = settings.workbook === "opened" ? await openedWorkbook() : null;
bringUp(opened ?? demoWorkbook(settings.workbook), settings);
