import type { ReportDocument } from "../report/document.ts";
import { escaped, htmlReport } from "../report/html.ts";

/** For a screen, for paper and for Word, which reads the same rules. */
const STYLE = `
:root { color-scheme: light; }
body { font: 11pt/1.5 "Segoe UI", Calibri, Arial, sans-serif; color: #1b1b1b; background: #fff; margin: 0 auto; max-width: 46rem; padding: 1.5rem; }
h1 { font-size: 18pt; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 13pt; margin: 1.75rem 0 0.5rem; }
p { margin: 0 0 0.6rem; }
small { font-size: 9pt; color: #454545; }
table { margin: 0.75rem 0; font-size: 10pt; }
li { margin-bottom: 0.5rem; }
svg { width: 100%; max-width: 42rem; height: auto; font-size: 12px; }
svg text { fill: #1b1b1b; }
svg .known { fill: #0f4c5c; }
svg .computed { stroke: #0f4c5c; }
svg .line { stroke: #0f4c5c; stroke-width: 1.1; }
svg line { stroke: #1b1b1b; }
@media screen and (max-width: 34rem) {
  body { padding: 0.75rem; }
  table { font-size: 8.5pt; }
  th, td { padding: 2pt 3pt !important; overflow-wrap: anywhere; }
}
@page { size: A4; margin: 22mm 20mm; }
@media print {
  body { max-width: none; padding: 0; }
  h1, h2, caption { break-after: avoid; }
  thead { display: table-header-group; }
  tr, svg, li { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
}
@media (forced-colors: active) { svg text { fill: CanvasText; } svg .known, svg .line, svg .computed, svg line { stroke: CanvasText; } }
`;

/** A page of its own, complete without any other file: it opens in a browser and in Word, and prints on A4. */
export function reportPage(document: ReportDocument, chart: string | null): string {
  const { language, title, sections } = document;
  const parts = sections.map((section) => {
    const html = htmlReport({ ...document, sections: [section] });
    // Word draws no SVG in a page, and would show its words instead: it is told to pass over it.
    return section.part === "cash" && chart ? `${html}\n<!--[if !mso]><!-->${chart}<!--<![endif]-->` : html;
  });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${parts.join("\n")}
</main>
</body>
</html>
`;
}
