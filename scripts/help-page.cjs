"use strict";

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const inline = (text) =>
  escape(text)
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/\[([^\]]+)\]\((\w+)\.md\)/g, '<a href="$2.html">$1</a>');

/**
 * A generated help page (docs/functions/*.md) as HTML. Knows what our generator writes and nothing more: headings,
 * paragraphs, lists, tables, code and links to its other pages.
 */
exports.helpPage = function helpPage(markdown) {
  const blocks = markdown
    .toString()
    .replace(/<!--.*?-->/gs, "")
    .trim()
    .split(/\n{2,}/);
  const title = /^# (.+)$/m.exec(markdown.toString())?.[1] ?? "";
  return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><link rel="icon" href="../assets/icon-32.png"><link rel="stylesheet" href="../start.css"></head>
<body class="start">
${blocks
  .map(block)
  .join("\n")
  .replace(/(<h2>English<\/h2>[^]*)/, '<section lang="en">$1</section>')}
</body>
</html>
`;
};

function block(text) {
  const heading = /^(#{1,4}) (.+)$/.exec(text);
  if (heading) return `<h${heading[1].length}>${inline(heading[2])}</h${heading[1].length}>`;
  const lines = text.split("\n");
  if (lines[0].startsWith("|")) return table(lines);
  if (lines[0].startsWith("- ")) return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join("")}</ul>`;
  return `<p>${inline(lines.join(" "))}</p>`;
}

function table([header, , ...rows]) {
  const cells = (line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => inline(cell.trim()));
  const row = (line, tag) =>
    `<tr>${cells(line)
      .map((cell) => `<${tag}>${cell}</${tag}>`)
      .join("")}</tr>`;
  return `<table><thead>${row(header, "th")}</thead><tbody>${rows.map((line) => row(line, "td")).join("")}</tbody></table>`;
}
