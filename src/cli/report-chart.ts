import { escaped } from "../report/html.ts";
import type { SplitTable } from "../report/split-table.ts";

/** Measures of the drawing, in its own units. */
const [LABEL, BARS, RIGHT, ROW, BAR] = [250, 340, 70, 30, 16] as const;

/**
 * The parts of what is paid and not reported as bars: minus to the left of nil, the known solid and the computed hatched, so
 * that they are told apart without colour.
 */
export function chartSvg({ rows, chart, series, legend }: SplitTable): string {
  const bars = rows.map((cells) => {
    const drawn = cells.slice(1, series).map(({ amount = 0 }, index) => ({ amount, isKnown: index < series - 3 }));
    return { label: cells[0]!.text, drawn, net: cells.at(-1)!.text };
  });
  const amounts = bars.flatMap(({ drawn }) => drawn.map(({ amount }) => amount as number));
  const [least, most] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  const scale = BARS / (most - least || 1);
  const zero = LABEL - least * scale;
  const height = bars.length * ROW + 8;
  const key = legend.map((word, index) => {
    const [x, y] = [LABEL + index * 110, height + 6];
    return `<rect ${fillOf(index === 0)} x="${x}" y="${y}" width="14" height="12"/><text x="${x + 20}" y="${y + 11}">${escaped(word)}</text>`;
  });
  const parts = bars.map(({ label, drawn, net }, row) => {
    const y = 4 + row * ROW;
    const middle = y + ROW / 2 + 4;
    const rects = drawn
      .filter(({ amount }) => amount !== 0)
      .map(({ amount, isKnown }) => {
        const [x, width] = [zero + Math.min(0, amount) * scale, Math.abs(amount) * scale];
        return `<rect ${fillOf(isKnown)} x="${x.toFixed(1)}" y="${y + (ROW - BAR) / 2}" width="${width.toFixed(1)}" height="${BAR}"/>`;
      });
    return (
      `<text x="${LABEL - 8}" y="${middle}" text-anchor="end">${escaped(label.replace(/ \([^)]*\)$/, ""))}</text>` +
      `${rects.join("")}<text x="${LABEL + BARS + RIGHT}" y="${middle}" text-anchor="end">${escaped(net)}</text>`
    );
  });
  return (
    `<svg role="img" aria-labelledby="chart-title chart-text" viewBox="0 0 ${LABEL + BARS + RIGHT} ${height + 24}">` +
    `<title id="chart-title">${escaped(chart.title)}</title><desc id="chart-text">${escaped(chart.description)}</desc>` +
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse">' +
    '<path d="M-1 7 7-1M-1 1l2-2M5 7l2-2" class="line"/></pattern></defs>' +
    `${parts.join("")}<line x1="${zero.toFixed(1)}" x2="${zero.toFixed(1)}" y1="0" y2="${height}"/>${key.join("")}</svg>`
  );
}

const fillOf = (isKnown: boolean): string => (isKnown ? 'class="known"' : 'class="computed" fill="url(#hatch)"');
