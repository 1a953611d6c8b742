/** What the page needs of the add-in's manifest: its ribbon group, its pane and its cell formulas. */
export interface Manifest {
  readonly name: string;
  readonly group: string;
  readonly buttons: readonly RibbonButton[];
  readonly paneUrl: string;
  /** Prefix of the cell formulas; null where the add-in has none. */
  readonly namespace: string | null;
  readonly functionsUrl: string | null;
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly text: string };
  readonly icon: string;
  /** A function of the add-in's to call, or null: show the pane. */
  readonly functionName: string | null;
}

/**
 * Reads the built manifest as Excel would in this language. Addresses keep their path and get the origin the add-in is
 * served from here. Throws with one sentence where the manifest lacks something the page needs.
 */
export function readManifest(xml: string, locale: "sv-SE" | "en-US", origin: string): Manifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.querySelector("parsererror")) throw new Error("manifest.xml is not well-formed XML");
  const resource = resources(document, locale);
  const here = (address: string) => origin + new URL(address).pathname;

  const buttons = all(document, "Control")
    .filter((control) => control.getAttribute("xsi:type") === "Button")
    .map((control): RibbonButton => {
      const action = child(control, "Action");
      const tip = child(control, "Supertip");
      return {
        id: control.getAttribute("id") ?? "",
        label: resource(child(control, "Label")),
        tip: { title: resource(child(tip, "Title")), text: resource(child(tip, "Description")) },
        icon: here(resource(largest(all(child(control, "Icon"), "Image")))),
        functionName:
          action.getAttribute("xsi:type") === "ExecuteFunction" ? child(action, "FunctionName").textContent : null,
      };
    });
  const group = all(document, "Group")[0];
  const functions = all(document, "ExtensionPoint").find(
    (point) => point.getAttribute("xsi:type") === "CustomFunctions",
  );
  const runtime = all(document, "Runtime")[0];
  const pane = runtime
    ? resource(runtime)
    : child(child(document.documentElement, "DefaultSettings"), "SourceLocation").getAttribute("DefaultValue");
  return {
    name: translated(child(document.documentElement, "DisplayName"), locale),
    group: group ? resource(child(group, "Label")) : "",
    buttons,
    paneUrl: here(pane ?? ""),
    namespace: functions ? resource(child(functions, "Namespace")) : null,
    functionsUrl: functions ? here(resource(child(child(functions, "Metadata"), "SourceLocation"))) : null,
  };
}

/** Looks an element's `resid` up among the manifest's strings, images and addresses. */
function resources(document: Document, locale: string): (element: Element) => string {
  const entries = all(child(document.documentElement, "Resources"), "*").filter((each) => each.hasAttribute("id"));
  const byId = new Map(entries.map((each) => [each.getAttribute("id"), translated(each, locale)]));
  return (element) => {
    const id = element.getAttribute("resid");
    const value = byId.get(id);
    if (value === undefined)
      throw new Error(`manifest.xml: ${element.localName} names the resource ${id}, which it lacks`);
    return value;
  };
}

function translated(element: Element, locale: string): string {
  const own = all(element, "Override").find(
    (each) => each.getAttribute("Locale")?.toLowerCase() === locale.toLowerCase(),
  );
  return own?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
}

const largest = (images: readonly Element[]): Element => {
  const bySize = [...images].sort(
    (one, other) => Number(other.getAttribute("size")) - Number(one.getAttribute("size")),
  );
  const [first] = bySize;
  if (first === undefined) throw new Error("manifest.xml: a button has no icon");
  return bySize.find((image) => image.getAttribute("size") === "32") ?? first;
};

/** Descendants by local name, whatever their namespace prefix. */
const all = (element: Element | Document, name: string): Element[] => [...element.getElementsByTagNameNS("*", name)];

function child(element: Element, name: string): Element {
  const found = all(element, name)[0];
  if (found === undefined) throw new Error(`manifest.xml: ${element.localName} has no ${name}`);
  return found;
}
