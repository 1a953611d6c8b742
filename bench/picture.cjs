"use strict";
const { writeFileSync } = require("node:fs");

const WIDTH = 860;
const LABEL = 400;
const BAR = 18;
const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const shown = (ms) =>
  ms >= 10_000
    ? `${(ms / 1000).toFixed(0)} s`
    : ms >= 1000
      ? `${(ms / 1000).toFixed(1)} s`
      : `${ms >= 100 ? ms.toFixed(0) : ms.toPrecision(2)} ms`;

/** Draws the sections that compare engines as bars on a logarithmic scale, one drawing. */
exports.drawPicture = function drawPicture(sections, file) {
  // How long the page stands still is no time of an engine.
  const drawn = sections
    .filter(({ title }) => !title.startsWith("Longest block"))
    .map(({ title, measured }) => ({ title, bars: measured.filter(({ wall }) => wall !== null && wall > 0) }))
    .filter(({ bars }) => bars.length > 1);
  const walls = drawn.flatMap(({ bars }) => bars.map(({ wall }) => wall));
  const [low, high] = [Math.log10(Math.min(...walls)) - 0.2, Math.log10(Math.max(...walls))];
  const length = (ms) => ((Math.log10(ms) - low) / (high - low)) * (WIDTH - LABEL - 90);
  const parts = [];
  let y = 24;
  for (const { title, bars } of drawn) {
    parts.push(`<text x="0" y="${y}" font-weight="600">${escape(title)}</text>`);
    y += 10;
    for (const { name, wall, note } of bars) {
      const isOurs = name.startsWith("ours") || (name.startsWith("bare") === false && title.startsWith("Growth"));
      const fill = isOurs ? "#0f6cbd" : name.startsWith("bare") ? "#616161" : "#a6a6a6";
      const star = note.includes("multiplied") ? " *" : "";
      parts.push(
        `<text x="${LABEL - 8}" y="${y + 13}" text-anchor="end">${escape(name)}</text>`,
        `<rect x="${LABEL}" y="${y}" width="${length(wall).toFixed(1)}" height="${BAR - 5}" fill="${fill}"/>`,
        `<text x="${(LABEL + length(wall) + 6).toFixed(1)}" y="${y + 11}">${shown(wall)}${star}</text>`,
      );
      y += BAR;
    }
    y += 22;
  }
  parts.push(
    `<text x="0" y="${y}">Logarithmic scale; medians. * measured on less and multiplied. See bench/README.md.</text>`,
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 12}" role="img" aria-label="Benchmark: times per engine">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<g font-family="Segoe UI, system-ui, sans-serif" font-size="12" fill="#242424">`,
    ...parts,
    "</g>",
    "</svg>",
    "",
  ];
  writeFileSync(file, svg.join("\n"));
};
