/** Typed arrays that may grow. */
export type Column = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array;

/** A copy with room for `capacity` values. */
export function grown<C extends Column>(column: C, capacity: number): C {
  const Constructor = column.constructor as new (length: number) => C;
  const larger = new Constructor(capacity);
  larger.set(column);
  return larger;
}
