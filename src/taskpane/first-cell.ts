import type { Place } from "../domain/table.ts";

/** The upper left cell of a table's place: where a person is taken. */
export const firstCell = ({ address, ...place }: Place): Place => ({
  ...place,
  address: address?.split(":")[0] ?? "A1",
});
