/** Numbers below 2³², one a row: rows that were never written are 0. */
export class Column {
  values: Uint32Array<ArrayBuffer>;

  constructor(rows = 0) {
    this.values = new Uint32Array(rows);
  }

  set(row: number, value: number): void {
    if (row >= this.values.length) this.values = grown(this.values, row + 1);
    this.values[row] = value;
  }
}

type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** A copy twice as long: what of it is not written to takes no memory yet. */
export function grown<T extends Numbers>(values: T, needed: number): T {
  const length = Math.max(needed, values.length * 2, 64);
  const longer = new (values.constructor as new (size: number) => T)(length);
  longer.set(values);
  return longer;
}

/** Zeros, as narrow as numbers below `limit` allow. */
export function zeros(limit: number, length: number): Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> {
  return limit <= 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length);
}
