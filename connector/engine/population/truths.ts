import type { Person } from '../../../shared/model/person.ts';
import { holds, type Test } from '../condition.ts';
import type { View } from '../view.ts';
import { Column } from './column.ts';

type Leaf = Extract<Test, { kind: 'attribute' | 'type' }>;

export const NO_GROUPS: View['groups'] = { has: () => false };

/**
 * Whether the conditions that no group decides hold, for each row of facts: a filter is tried once a row, not once a
 * person. `row` says whose conditions are asked about.
 */
export class Truths {
  row = 0;
  readonly #leaves: Leaf[] = [];
  readonly #numbers = new Map<string, number>();
  /** For each row so many words of bits, one a leaf. */
  readonly #bits = new Column();

  /** The same condition with its leaves looked up here. To be called for every condition before the first row. */
  over(test: Test): Test {
    switch (test.kind) {
      case 'all':
      case 'any':
        return { kind: test.kind, of: test.of.map((part) => this.over(part)) };
      case 'not':
        return { ...test, of: this.over(test.of) };
      case 'attribute':
      case 'type': {
        const leaf = this.#number(test);
        return { kind: 'attribute', text: test.text, holds: () => this.#has(leaf) };
      }
      case 'group':
      case 'everybody':
        return test;
    }
  }

  /** Tries every leaf for one row. */
  judge(row: number, person: Person): void {
    const words = this.#words();
    for (let word = 0; word < words; word++) this.#bits.set(row * words + word, 0);
    const view: View = { person, groups: NO_GROUPS };
    this.#leaves.forEach((leaf, number) => {
      if (holds(leaf, view)) this.#bits.values[row * words + (number >> 5)]! |= 1 << (number & 31);
    });
  }

  #has(leaf: number): boolean {
    const word = this.#bits.values[this.row * this.#words() + (leaf >> 5)]!;
    return ((word >>> (leaf & 31)) & 1) === 1;
  }

  #number(leaf: Leaf): number {
    const key = `${leaf.kind} ${leaf.text}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#leaves.push(leaf) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  #words(): number {
    return (this.#leaves.length + 31) >> 5;
  }
}
