/**
 * Draws the icons of the manifest into assets/: `node scripts/icons.mjs`. Shapes are given on a 32 × 32 board and each
 * pixel is sampled 8 × 8 times, so that every size is drawn and none is scaled.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";

const ASSETS = fileURLToPath(new URL("../assets/", import.meta.url));
const BLUE = [15, 108, 189];
const GREY = [138, 136, 134];
const AMBER = [202, 80, 16];

/** The last shape that covers a point gives its colour. */
const bar = (x, y, width, height, colour) => ({
  colour,
  covers: (px, py) => px >= x && px < x + width && py >= y && py < y + height,
});
const line = (x1, y1, x2, y2, thickness, colour) => ({
  colour,
  covers: (px, py) => {
    const along = ((px - x1) * (x2 - x1) + (py - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(px - x1 - t * (x2 - x1), py - y1 - t * (y2 - y1)) <= thickness / 2;
  },
});
const frame = (x, y, width, height, thickness, colour) => ({
  colour,
  covers: (px, py) => {
    const inside = (inset) => px >= x + inset && px < x + width - inset && py >= y + inset && py < y + height - inset;
    return inside(0) && !inside(thickness);
  },
});

const bars = [bar(4, 14, 6, 14, GREY), bar(13, 4, 6, 24, BLUE)];
const ICONS = {
  icon: [...bars, bar(22, 18, 6, 10, AMBER)],
  check: [...bars, line(17, 22, 21, 26, 3.5, AMBER), line(21, 26, 29, 15, 3.5, AMBER)],
  clear: [...bars, line(20, 16, 29, 27, 3.5, AMBER), line(29, 16, 20, 27, 3.5, AMBER)],
  paste: [
    frame(4, 6, 18, 22, 2, GREY),
    bar(9, 3, 8, 6, GREY),
    frame(13, 14, 16, 15, 2, BLUE),
    bar(13, 20, 16, 2, BLUE),
    bar(20, 14, 2, 15, BLUE),
  ],
  report: [
    frame(6, 3, 20, 26, 2, GREY),
    bar(10, 8, 12, 2, GREY),
    bar(10, 12, 12, 2, GREY),
    bar(10, 20, 3, 5, BLUE),
    bar(15, 17, 3, 8, BLUE),
    bar(20, 15, 2, 10, AMBER),
  ],
  pane: [frame(3, 5, 26, 22, 2, GREY), bar(19, 7, 8, 18, BLUE)],
};
const SIZES = {
  icon: [16, 32, 64, 80],
  check: [16, 32, 80],
  clear: [16, 32, 80],
  paste: [16, 32, 80],
  report: [16, 32, 80],
  pane: [16, 32, 80],
};

mkdirSync(ASSETS, { recursive: true });
for (const [name, shapes] of Object.entries(ICONS))
  for (const size of SIZES[name]) writeFileSync(`${ASSETS}${name}-${size}.png`, png(size, pixels(shapes, size)));

function pixels(shapes, size) {
  const SAMPLES = 8;
  const step = 32 / (size * SAMPLES);
  const colourAt = (x, y) => shapes.findLast((shape) => shape.covers(x, y))?.colour;
  return Array.from({ length: size * size }, (_, index) => {
    const [left, top] = [index % size, Math.floor(index / size)];
    const hits = Array.from({ length: SAMPLES * SAMPLES }, (_, sample) =>
      colourAt(
        (left * SAMPLES + (sample % SAMPLES) + 0.5) * step,
        (top * SAMPLES + Math.floor(sample / SAMPLES) + 0.5) * step,
      ),
    ).filter(Boolean);
    const mean = (channel) =>
      hits.length === 0 ? 0 : Math.round(hits.reduce((sum, hit) => sum + hit[channel], 0) / hits.length);
    return [mean(0), mean(1), mean(2), Math.round((255 * hits.length) / SAMPLES ** 2)];
  });
}

/** A PNG of 8-bit RGBA pixels. */
function png(size, rgba) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, row) => [0, ...rgba.slice(row * size, (row + 1) * size).flat()]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
