import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";

/**
 * What Excel asks of an add-in's manifest, as far as this project uses it. Microsoft's validator needs the network and
 * its schemas are not ours to keep, so the rules stand here in words of our own (docs: manifest element order, "Element
 * reference"). Each rule answers with sentences; none means that it holds.
 */
export interface ManifestRule {
  readonly name: string;
  readonly broken: (manifest: Manifest) => readonly string[];
}

export interface Manifest {
  readonly root: Element;
  /** Names that the code gives Office.actions. */
  readonly commands: readonly string[];
  readonly packageVersion: string;
  readonly folder: string;
}

export const ORIGIN = "https://localhost:3000/";

export function parseManifest(xml: string): Element {
  return new JSDOM(xml, { contentType: "text/xml" }).window.document.documentElement;
}

const all = (within: Element, name: string): Element[] => [...within.getElementsByTagName(name)];
const children = (of: Element): string[] => [...of.children].map(({ tagName }) => tagName);
const attribute = (of: Element, name: string): string => of.getAttribute(name) ?? "";
const nameOf = (of: Element): string => attribute(of, "id") || attribute(of, "resid") || of.tagName;
const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];
const resources = ({ root }: Manifest): Element[] =>
  ["bt:Image", "bt:Url", "bt:String"].flatMap((name) => all(root, name)).filter((each) => each.hasAttribute("id"));
const urls = ({ root }: Manifest): string[] =>
  [...root.querySelectorAll("*")]
    .flatMap((each) => [attribute(each, "DefaultValue"), attribute(each, "Value")])
    .filter((value) => /^\w+:\/\//.test(value));

/** The children an element may have, in the order Excel reads them; `!` must be there. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl! AppDomains Hosts! Requirements! DefaultSettings! Permissions! VersionOverrides!",
  DefaultSettings: "SourceLocation!",
  VersionOverrides: "Description Requirements Hosts! Resources!",
  Host: "Runtimes AllFormFactors DesktopFormFactor",
  DesktopFormFactor: "GetStarted! FunctionFile! ExtensionPoint!",
  GetStarted: "Title! Description! LearnMoreUrl!",
  Group: "Label! Icon! Control!",
  Control: "Label! Supertip! Icon! Action!",
  Supertip: "Title! Description!",
  Resources: "bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!",
};

/** Allowed values, by element and attribute; the text of the element where no attribute is named. */
const ALLOWED: readonly (readonly [element: string, attribute: string | null, values: readonly string[]])[] = [
  ["OfficeApp", "xsi:type", ["TaskPaneApp"]],
  ["Permissions", null, ["ReadWriteDocument"]],
  ["DefaultLocale", null, ["en-US"]],
  ["VersionOverrides", "xsi:type", ["VersionOverridesV1_0"]],
  ["ExtensionPoint", "xsi:type", ["CustomFunctions", "PrimaryCommandSurface"]],
  ["OfficeTab", "id", ["TabHome"]],
  ["Control", "xsi:type", ["Button"]],
  ["Action", "xsi:type", ["ExecuteFunction", "ShowTaskpane"]],
  ["Runtime", "lifetime", ["long"]],
  ["Set", "Name", ["ExcelApi", "SharedRuntime", "CustomFunctionsRuntime"]],
  ["Override", "Locale", ["sv-SE"]],
  ["bt:Override", "Locale", ["sv-SE"]],
];

const LONGEST: readonly (readonly [elements: string, characters: number])[] = [
  ["DisplayName", 125],
  ["Description", 250],
  ["bt:ShortStrings > bt:String", 125],
  ["bt:LongStrings > bt:String", 250],
];

export const RULES: readonly ManifestRule[] = [
  {
    name: "elements stand in the order Excel reads them",
    broken: ({ root }) =>
      Object.entries(ORDER).flatMap(([name, order]) => {
        const allowed = order.split(" ").map((each) => each.replace("!", ""));
        const needed = order.split(" ").filter((each) => each.endsWith("!"));
        const isOfApp = (each: Element): boolean => name !== "Host" || each.hasAttribute("xsi:type");
        return [root, ...all(root, name)]
          .filter((each) => each.tagName === name && isOfApp(each))
          .flatMap((each) => {
            const found = children(each).filter((child, at, list) => child !== list[at - 1]);
            const expected = allowed.filter((child) => found.includes(child));
            return [
              ...(found.join() === expected.join() ? [] : [`${name} holds ${found.join(", ")}`]),
              ...needed
                .filter((child) => !found.includes(child.slice(0, -1)))
                .map((child) => `${name} lacks ${child.slice(0, -1)}`),
            ];
          });
      }),
  },
  {
    name: "values are ones Excel knows",
    broken: ({ root }) =>
      ALLOWED.flatMap(([element, name, values]) =>
        [root, ...all(root, element)]
          .filter((each) => each.tagName === element)
          .map((each) => (name ? attribute(each, name) : (each.textContent ?? "")))
          .filter((value) => !values.includes(value))
          .map((value) => `${element}: ${value}`),
      ),
  },
  {
    name: "the workbook is the only host, named in both places",
    broken: ({ root }) => {
      const named = all(root, "Host").map((each) => attribute(each, "Name") || attribute(each, "xsi:type"));
      return named.join() === "Workbook,Workbook" ? [] : [`Hosts: ${named.join(", ")}`];
    },
  },
  {
    name: "every resid has a resource, and every resource is used",
    broken: (manifest) => {
      const ids = resources(manifest).map((each) => attribute(each, "id"));
      const used = [...manifest.root.querySelectorAll("[resid]")].map((each) => attribute(each, "resid"));
      return [...used.filter((id) => !ids.includes(id)), ...ids.filter((id) => !used.includes(id))];
    },
  },
  {
    name: "ids are unique, and short enough",
    broken: ({ root }) => {
      const ids = [...root.querySelectorAll("[id]")].map((each) => attribute(each, "id"));
      const resids = [...root.querySelectorAll("[resid]")].map((each) => attribute(each, "resid"));
      return [...repeated(ids), ...resids.filter((id) => id.length > 32), ...ids.filter((id) => id.length > 125)];
    },
  },
  {
    name: "the add-in's id is a GUID and its version the package's",
    broken: ({ root, packageVersion }) => {
      const [id, version] = ["Id", "Version"].map((name) => all(root, name)[0]?.textContent ?? "");
      const isGuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id!);
      return [...(isGuid ? [] : [id!]), ...(version === `${packageVersion}.0` ? [] : [version!])];
    },
  },
  { name: "every address is https", broken: (manifest) => urls(manifest).filter((url) => !url.startsWith("https://")) },
  {
    name: "every address is at the one origin that the build replaces",
    broken: (manifest) => urls(manifest).filter((url) => !url.startsWith(ORIGIN)),
  },
  {
    name: "icons have the sizes they say",
    broken: (manifest) => {
      const { root } = manifest;
      const urlOf = (id: string): string =>
        attribute(resources(manifest).find((each) => attribute(each, "id") === id) ?? root, "DefaultValue");
      const said = [
        ...all(root, "bt:Image")
          .filter((each) => each.hasAttribute("size"))
          .map((each) => [urlOf(attribute(each, "resid")), attribute(each, "size")]),
        ...["IconUrl", "HighResolutionIconUrl"].map((name, at) => [
          attribute(all(root, name)[0] ?? root, "DefaultValue"),
          at === 0 ? "32" : "64",
        ]),
      ] as [string, string][];
      const wrong = said
        .filter(([url, size]) => pngWidth(manifest, url) !== Number(size))
        .map(([url, size]) => `${url} is not ${size}`);
      const sets = all(root, "Icon").map((icon) =>
        all(icon, "bt:Image")
          .map((each) => attribute(each, "size"))
          .join(),
      );
      return [...wrong, ...sets.filter((sizes) => sizes !== "16,32,80")];
    },
  },
  {
    name: "everything a person reads is there in Swedish too",
    broken: ({ root }) =>
      [...all(root, "DisplayName"), ...all(root, "Description"), ...all(root, "bt:String"), ...all(root, "bt:Url")]
        .filter((each) => each.hasAttribute("DefaultValue"))
        .filter((each) => each.tagName !== "bt:Url" || attribute(each, "DefaultValue").endsWith(".json"))
        .filter((each) => attribute(each, "id") !== "Functions.Namespace")
        .filter(
          (each) =>
            ![...each.children].some(
              (child) => attribute(child, "Locale") === "sv-SE" && attribute(child, "Value").trim(),
            ),
        )
        .map(nameOf),
  },
  {
    name: "texts are short enough",
    broken: ({ root }) =>
      LONGEST.flatMap(([selector, most]) =>
        select(root, selector)
          .flatMap((each) => [
            attribute(each, "DefaultValue"),
            ...[...each.children].map((child) => attribute(child, "Value")),
          ])
          .filter((text) => text.length > most),
      ),
  },
  {
    name: "names are long enough for the unified manifest",
    broken: ({ root }) =>
      [...all(root, "DisplayName")].map((each) => attribute(each, "DefaultValue")).filter((name) => name.length < 3),
  },
  {
    name: "every command of the ribbon is one the code answers to, and the other way round",
    broken: ({ root, commands }) => {
      const named = all(root, "FunctionName").map((each) => each.textContent ?? "");
      return [...named.filter((name) => !commands.includes(name)), ...commands.filter((name) => !named.includes(name))];
    },
  },
  {
    name: "one page is runtime, formulas' page, command file and pane",
    broken: ({ root }) => {
      const of = (selector: string): string[] => select(root, selector).map((each) => attribute(each, "resid"));
      const pages = [
        ...of("Runtimes > Runtime"),
        ...of("Page > SourceLocation"),
        ...all(root, "FunctionFile").map((each) => attribute(each, "resid")),
        ...of("Action > SourceLocation"),
      ];
      return pages.length === 4 && new Set(pages).size === 1 ? [] : pages;
    },
  },
  {
    name: "Excel must have ExcelApi 1.12, a shared runtime and custom functions",
    broken: ({ root }) => {
      const sets = all(root, "Set").map((each) => `${attribute(each, "Name")} ${attribute(each, "MinVersion")}`);
      return sets.join() === "ExcelApi 1.12,SharedRuntime 1.1,CustomFunctionsRuntime 1.3" ? [] : sets;
    },
  },
  {
    name: "the namespace of the formulas is plain upper case, the same in every language",
    broken: ({ root }) =>
      all(root, "bt:String")
        .filter((each) => attribute(each, "id") === "Functions.Namespace")
        .filter((each) => !/^[A-Z]{2,}$/.test(attribute(each, "DefaultValue")) || each.children.length > 0)
        .map(nameOf),
  },
  {
    name: "every file it names is one the build makes",
    broken: (manifest) => urls(manifest).filter((url) => !isBuilt(manifest, url.replace(ORIGIN, ""))),
  },
];

/** Where the build takes a file from; scripts are named in webpack.config.js. */
function isBuilt({ folder }: Manifest, path: string): boolean {
  const source: Readonly<Record<string, string>> = {
    "taskpane.html": "src/entry/taskpane.html",
    "functions.js": "src/entry/functions.ts",
    "functions.json": "src/functions/metadata/functions.json",
    "functions-sv.json": "src/functions/metadata/functions-sv.json",
    "help/index.html": "docs/functions/index.md",
  };
  return existsSync(join(folder, source[path] ?? path));
}

/** `parent > child` by tag name; selectors do not know prefixes. */
function select(root: Element, selector: string): Element[] {
  const [parent, child] = selector.split(" > ");
  return child === undefined
    ? all(root, selector)
    : all(root, parent!).flatMap((each) => [...each.children].filter(({ tagName }) => tagName === child));
}

function pngWidth({ folder }: Manifest, url: string): number | null {
  const file = join(folder, url.replace(ORIGIN, ""));
  if (!url.endsWith(".png") || !existsSync(file)) return null;
  const bytes = readFileSync(file);
  return bytes.readUInt32BE(16) === bytes.readUInt32BE(20) ? bytes.readUInt32BE(16) : null;
}
