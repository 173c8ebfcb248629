import { grown, zeros } from './column.ts';

/** The groups that people are directly in, row by row. */
export class DirectGroups {
  /** At a row's place its count, then so many groups. */
  numbers: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
  #places = new Uint32Array(64);
  /** Place 0 stays empty: it stands for every row without groups. */
  #top = 1;
  /** Numbers that no row uses any more. */
  #lost = 0;

  /** @param groups how many groups there are */
  constructor(groups: number) {
    this.numbers = zeros(groups + 1, 256);
  }

  /** Where in `numbers` the row's count stands. */
  place(row: number): number {
    return this.#places[row] ?? 0;
  }

  /** The groups of a row, valid until the next change. */
  of(row: number): Uint16Array | Uint32Array {
    const place = this.place(row);
    return this.numbers.subarray(place + 1, place + 1 + this.numbers[place]!);
  }

  /** @param groups each once */
  set(row: number, groups: ArrayLike<number>): void {
    const known = this.place(row);
    const room = this.numbers[known]!;
    const fits = groups.length <= room;
    this.#lost += fits ? room - groups.length : room + Number(known !== 0);
    const place = fits ? known : this.#take(row, groups.length);
    if (place === 0) return;
    this.numbers[place] = groups.length;
    for (let index = 0; index < groups.length; index++) this.numbers[place + 1 + index] = groups[index]!;
    if (this.#lost > 1024 && this.#lost * 2 > this.#top) this.#tidy();
  }

  /** The same rows, with groups by other numbers; those without a new number are left out. */
  renumbered(groups: number, rows: number, numberOf: (group: number) => number | undefined): DirectGroups {
    const others = new DirectGroups(groups);
    for (let row = 0; row < rows; row++)
      others.set(
        row,
        Array.from(this.of(row)).flatMap((group) => numberOf(group) ?? []),
      );
    return others;
  }

  #take(row: number, count: number): number {
    const place = this.#top;
    this.#top += 1 + count;
    if (row >= this.#places.length) this.#places = grown(this.#places, row + 1);
    if (this.#top > this.numbers.length) this.numbers = grown(this.numbers, this.#top);
    this.#places[row] = place;
    return place;
  }

  #tidy(): void {
    const tidy = this.numbers.slice().fill(0);
    let top = 1;
    for (let row = 0; row < this.#places.length; row++) {
      const place = this.#places[row]!;
      if (place === 0) continue;
      const end = place + 1 + this.numbers[place]!;
      tidy.set(this.numbers.subarray(place, end), top);
      this.#places[row] = top;
      top += end - place;
    }
    this.numbers = tidy;
    this.#top = top;
    this.#lost = 0;
  }
}
