import type { Person, PersonStatus } from '../../../shared/model/person.ts';
import { attributeOf } from '../../../shared/model/attribute.ts';

/** What a population has to know of a person; a `Person` is one. */
export type PersonFacts = Partial<Person> & {
  readonly status: PersonStatus;
  readonly attributes: Person['attributes'];
};

/**
 * What people are, groups apart: type, home, and the attributes that are asked for. Many people are the same, so that
 * each different row is kept, and judged, once.
 */
export class Facts {
  /** As many of the different rows as there are. */
  readonly rows: string[] = [];
  /** The attributes that are kept, by name. */
  readonly asked: readonly string[];
  readonly #numbers = new Map<string, number>();

  constructor(asked: readonly string[]) {
    this.asked = asked;
  }

  /** The number of a person's row. */
  intern(person: PersonFacts): number {
    const row = JSON.stringify([
      person.type ?? null,
      person.home ?? null,
      ...this.asked.map((name) => attributeOf(person, name) ?? null),
    ]);
    const known = this.#numbers.get(row);
    if (known !== undefined) return known;
    const number = this.rows.push(row) - 1;
    this.#numbers.set(row, number);
    return number;
  }

  /** A person of whom only the row is known, and nothing that is not asked for. */
  person(number: number): Person {
    const [type, home, ...values] = JSON.parse(this.rows[number]!) as (string | null)[];
    const known = this.asked.flatMap((name, index) =>
      values[index] === null ? [] : [[name, values[index]]],
    );
    // What is not asked for is not there: nothing reads it.
    return {
      status: 'active',
      ...(typeof type === 'string' ? { type } : {}),
      ...(typeof home === 'string' ? { home } : {}),
      attributes: Object.fromEntries(known),
    } as Person;
  }
}
