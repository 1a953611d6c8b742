import type { Host } from "../host/index.ts";
import { element } from "./dom.ts";
import type { Strings } from "./strings.ts";

/** A button that tells how much has been asked, and the panel behind it: what the stand-in lacks, counters, charts. */
export function standInPanel(host: Host, strings: Strings): HTMLElement {
  const button = element("button", { type: "button", class: "stand-in-button", title: strings.standInTip });
  const body = element("div", {});
  const dialog = element(
    "dialog",
    { class: "stand-in", "aria-label": strings.standIn },
    element(
      "header",
      {},
      element("h2", {}, strings.standIn),
      element(
        "button",
        {
          type: "button",
          class: "pane-close",
          title: strings.close,
          "aria-label": strings.close,
          onclick: () => dialog.close(),
        },
        "✕",
      ),
    ),
    body,
  );
  const update = () => {
    const lacks = host.missing.size + host.refused.size;
    const trips = strings.trips(host.counters.roundTrips);
    button.textContent =
      lacks === 0 ? `${strings.standIn} · ${trips}` : `${strings.standIn} · ${trips} · ${strings.lacks(lacks)}`;
    button.classList.toggle("bad", lacks > 0);
    if (dialog.open) body.replaceChildren(...content(host, strings));
  };
  button.addEventListener("click", () => {
    body.replaceChildren(...content(host, strings));
    dialog.showModal();
  });
  host.onRequest(() => setTimeout(update, 0));
  host.onWrite(() => dialog.open && update());
  update();
  return element("div", {}, button, dialog);
}

function content(host: Host, strings: Strings): HTMLElement[] {
  const { roundTrips, writes, messages, bytesOut, bytesBack, largestRequest } = host.counters;
  const figures = { roundTrips, writes, messages, bytesOut, bytesBack, largestRequest };
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const rows = Object.entries(figures).flatMap(([name, value]) => [
    element("dt", {}, strings.counters[name as keyof typeof figures]),
    element("dd", {}, number.format(value)),
  ]);
  const charts = host.workbook.sheets.flatMap((sheet) =>
    sheet.charts.map((chart) => strings.chart(String(chart.properties["Name"] ?? chart.id), sheet.name)),
  );
  return [
    element("p", { class: "quiet" }, strings.notExcel(host.members.length)),
    element("h3", {}, strings.missingTitle),
    listOr(named(host.missing), strings.missingNone),
    ...(host.refused.size > 0 ? [element("h3", {}, strings.refusedTitle), listOr(named(host.refused), "")] : []),
    element("h3", {}, strings.countersTitle),
    element("dl", {}, ...rows),
    element("h3", {}, strings.chartsTitle),
    listOr(charts, strings.chartsNone),
  ];
}

const named = (members: ReadonlyMap<string, number>): string[] =>
  [...members].map(([name, count]) => `${name} (${count})`);

function listOr(items: readonly string[], none: string): HTMLElement {
  if (items.length === 0) return element("p", {}, none);
  return element("ul", {}, ...items.map((item) => element("li", {}, item)));
}
