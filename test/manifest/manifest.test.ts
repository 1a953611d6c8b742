import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { commandsOf } from "../../src/entry/commands.ts";
import type { Desk } from "../../src/review/desk.ts";
import { type Manifest, RULES, parseManifest } from "./manifest-rules.ts";

const folder = join(__dirname, "../..");
const xml = readFileSync(join(folder, "manifest.xml"), "utf8");
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
const commands = Object.keys(commandsOf({} as Desk, async () => undefined));

const read = (text: string): Manifest => ({ root: parseManifest(text), commands, packageVersion: version, folder });

/** A fault for each rule: what to find in our own manifest and what to put there. */
const FAULTS: Readonly<Record<string, readonly (readonly [find: string | RegExp, put: string])[]>> = {
  "elements stand in the order Excel reads them": [
    [/( +<Version>.*\n)( +<ProviderName>.*\n)/, "$2$1"],
    [
      / +<Runtimes>.*\n( +<AllFormFactors>[^]*?<\/AllFormFactors>\n)/,
      '$1<Runtimes><Runtime resid="Taskpane.Url" lifetime="long"/></Runtimes>',
    ],
    [/<SupportUrl.*\n/, ""],
    [/<Label resid="Check.Label"\/>/, ""],
  ],
  "values are ones Excel knows": [
    ["ReadWriteDocument", "WriteEverything"],
    ['id="TabHome"', 'id="TabStart"'],
    ['xsi:type="ShowTaskpane"', 'xsi:type="ShowPane"'],
    ['lifetime="long"', 'lifetime="short"'],
  ],
  "the workbook is the only host, named in both places": [
    ['<Host Name="Workbook"/>', '<Host Name="Document"/>'],
    [/<Hosts><Host Name="Workbook"\/><\/Hosts>/, ""],
  ],
  "every resid has a resource, and every resource is used": [
    ['resid="Clear.Tooltip"', 'resid="Clear.Missing"'],
    ["<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Left.Over" DefaultValue="x"/>'],
  ],
  "ids are unique, and short enough": [
    ['id="Partner.ClearMarks"', 'id="Partner.Check"'],
    [/Clear\.Tooltip/g, "A.resource.id.longer.than.thirty.two.characters"],
  ],
  "the add-in's id is a GUID and its version the package's": [
    [/<Id>.*<\/Id>/, "<Id>partner</Id>"],
    [/<Version>.*<\/Version>/, "<Version>9.9.9.0</Version>"],
  ],
  "every address is https": [
    ['DefaultValue="https://localhost:3000/functions.js"', 'DefaultValue="http://localhost:3000/functions.js"'],
  ],
  "every address is at the one origin that the build replaces": [
    ['DefaultValue="https://localhost:3000/taskpane.html"', 'DefaultValue="https://example.org/taskpane.html"'],
  ],
  "icons have the sizes they say": [
    ["assets/check-80.png", "assets/check-32.png"],
    ['<bt:Image size="80" resid="Pane.80"/>', ""],
    ["assets/icon-64.png", "assets/icon-80.png"],
  ],
  "everything a person reads is there in Swedish too": [
    [/<bt:Override Locale="sv-SE" Value="Visa panelen"\/>/, ""],
    [/<Override Locale="sv-SE" Value="Partneravstämning"\/>/, ""],
    [/<bt:Override Locale="sv-SE" Value="https[^>]*>/, ""],
  ],
  "texts are short enough": [
    ['DefaultValue="Show pane"', `DefaultValue="${"Show pane ".repeat(13)}"`],
    ['Value="Öppnar panelen bredvid bladet."', `Value="${"Öppnar panelen. ".repeat(16)}"`],
  ],
  "names are long enough for the unified manifest": [
    ['<DisplayName DefaultValue="Partner Reconciliation">', '<DisplayName DefaultValue="PR">'],
  ],
  "every command of the ribbon is one the code answers to, and the other way round": [
    ["checkVariances", "checkEverything"],
    [
      /<Action xsi:type="ExecuteFunction"><FunctionName>clearMarks<\/FunctionName><\/Action>/,
      '<Action xsi:type="ShowTaskpane"/>',
    ],
  ],
  "one page is runtime, formulas' page, command file and pane": [
    ['<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Help.Url"/>'],
    [/ +<Runtimes>.*\n/, ""],
  ],
  "Excel must have ExcelApi 1.12, a shared runtime and custom functions": [
    ['Name="ExcelApi" MinVersion="1.12"', 'Name="ExcelApi" MinVersion="1.16"'],
    [/ +<Set Name="SharedRuntime".*\n/, ""],
  ],
  "the namespace of the formulas is plain upper case, the same in every language": [
    ['DefaultValue="PARTNER"', 'DefaultValue="Förening"'],
    ['DefaultValue="PARTNER"/>', 'DefaultValue="PARTNER"><bt:Override Locale="sv-SE" Value="FÖRENING"/></bt:String>'],
  ],
  "every file it names is one the build makes": [["functions-sv.json", "functions-se.json"]],
};

test("our manifest breaks no rule", () => {
  expect(RULES.flatMap(({ name, broken }) => broken(read(xml)).map((fault) => `${name}: ${fault}`))).toEqual([]);
});

describe.each(RULES)("$name", ({ name, broken }) => {
  const faults = FAULTS[name] ?? [];
  test("is tried", () => expect(faults.length).toBeGreaterThan(0));
  test.each(faults)("finds %s → %s", (find, put) => {
    const faulty = xml.replace(find, put);
    expect(faulty).not.toBe(xml);
    expect(broken(read(faulty))).not.toEqual([]);
  });
});

test("Microsoft's own reader understands it", async () => {
  const manifest = await OfficeAddinManifest.readManifestFile(join(folder, "manifest.xml"));
  expect(manifest).toMatchObject({
    displayName: "Partner Reconciliation",
    hosts: ["Workbook"],
    officeAppType: "TaskPaneApp",
    permissions: "ReadWriteDocument",
    version: `${version}.0`,
  });
});
