import { createGrid } from "../grid/grid.ts";
import { demoWorkbook } from "./demo-workbook.ts";
import { layOut } from "./layout.ts";
import { readSettings } from "./settings.ts";
import { stringsFor } from "./strings.ts";
import "./style.css";

const settings = readSettings(location.search, matchMedia("(prefers-color-scheme: dark)").matches);
const strings = stringsFor(settings.language);
const workbook = demoWorkbook(settings.workbook);
const page = layOut(workbook, settings, strings);
const grid = createGrid({ container: page.grid, workbook, language: settings.language, dark: settings.theme === "dark", onRefused: (address, reason) => page.say(strings.refused(address, reason), true) });
(window as never as Record<string, unknown>).sandbox = { grid, workbook, ready: grid.settled().then(() => true) };
