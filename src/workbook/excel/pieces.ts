import { type Area, cellsIn } from "./area.ts";

/** What one round trip reads at most: well under the 5 MB that Excel for the web answers with. */
export const CELLS_PER_TRIP = 50_000;

/** Some rows of one of the areas read. */
export interface Piece extends Area {
  /** Which area it belongs to. */
  readonly of: number;
}

/** Areas cut along their rows and packed, in order, into round trips of at most 50,000 cells. */
export function tripsFor(areas: readonly Area[], limit = CELLS_PER_TRIP): Piece[][] {
  const trips: Piece[][] = [];
  let room = 0;
  for (const piece of areas.flatMap((area, of) =>
    cut({ ...area, of }, Math.max(1, Math.floor(limit / area.columns))),
  )) {
    if (cellsIn(piece) > room) {
      trips.push([]);
      room = limit;
    }
    trips.at(-1)!.push(piece);
    room -= cellsIn(piece);
  }
  return trips;
}

/** The same pieces as two smaller trips, or null where nothing is left to halve. */
export function halved(pieces: readonly Piece[]): [Piece[], Piece[]] | null {
  if (pieces.every(({ rows }) => rows < 2)) return null;
  const halves = pieces.map((piece) => cut(piece, Math.ceil(piece.rows / 2)));
  return [halves.flatMap(([first]) => first ?? []), halves.flatMap(([, second]) => second ?? [])];
}

function cut(piece: Piece, rows: number): Piece[] {
  return Array.from({ length: Math.ceil(piece.rows / rows) }, (_, index) => ({
    ...piece,
    row: piece.row + index * rows,
    rows: Math.min(rows, piece.rows - index * rows),
  }));
}
