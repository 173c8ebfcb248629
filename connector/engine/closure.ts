import type { Lists } from './lists.ts';

/** Groups that hold somebody. */
export interface Held {
  has(group: number): boolean;
}

/**
 * The groups that hold somebody, nested ones included. One is used for many people, one after the other, since a set of
 * each person's own would cost more than the judging: what it says is over with the next `clear`.
 */
export class Closure implements Held {
  /** The groups found so far, `size` of them. */
  readonly groups: Uint32Array;
  size = 0;
  readonly #seen: Uint32Array;
  #turn = 0;

  constructor(count: number) {
    this.groups = new Uint32Array(count);
    this.#seen = new Uint32Array(count);
  }

  clear(): void {
    this.size = 0;
    this.#turn += 1;
  }

  /** Adds a group and all above it, as `Groups.closures` lists them. */
  add({ starts, numbers }: Lists, group: number): void {
    for (let at = starts[group]!, end = starts[group + 1]!; at < end; at++) {
      const above = numbers[at]!;
      if (this.#seen[above] === this.#turn) continue;
      this.#seen[above] = this.#turn;
      this.groups[this.size++] = above;
    }
  }

  has(group: number): boolean {
    return this.#seen[group] === this.#turn;
  }
}
