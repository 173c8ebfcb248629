import type { Person } from '../../../shared/model/person.ts';
import type { Ranges } from '../bits.ts';
import type { Where } from '../matched.ts';
import type { CompiledRule } from '../rule.ts';
import { NOWHERE } from '../scope.ts';
import { Column } from './column.ts';
import { NO_GROUPS } from './truths.ts';

/** One way to find sites from a person's facts, as one or more rules write it. */
interface Place {
  readonly rule: CompiledRule;
  /** Of each row of facts, which of the ranges. */
  readonly byFact: Column;
}

/** Where the rules that follow a person's home or attributes hold, for each row of facts. `row` says whose are asked. */
export class Places implements Where {
  row = 0;
  /** Ranges that somebody has, each once; the first are none. */
  readonly ranges: Ranges[] = [NOWHERE];
  /** By the tree's own ranges, which many homes share, or by what they are. */
  readonly #numbers = new Map<Ranges | string, number>([
    ['', 0],
    [NOWHERE, 0],
  ]);
  readonly #places: Place[] = [];
  /** Of each rule, 1 + its place; 0 for a rule that is the same for everybody. */
  readonly #placeOf: Uint32Array;

  constructor(rules: readonly CompiledRule[]) {
    const known = new Map<string, number>();
    this.#placeOf = Uint32Array.from(rules, (rule) => {
      if (rule.area.kind === 'fixed') return 0;
      // What an allow may not give for being unclear, a deny takes: see scope.ts.
      const key = JSON.stringify([rule.portal.id, rule.rule.scope, rule.rule.effect === 'allow']);
      const place = known.get(key) ?? this.#places.push({ rule, byFact: new Column() });
      known.set(key, place);
      return place;
    });
  }

  /** Finds the places of one row. */
  judge(row: number, person: Person): void {
    for (const { rule, byFact } of this.#places) {
      const { area } = rule;
      if (area.kind === 'fixed') continue;
      const ranges = area.rangesOf({ person, groups: NO_GROUPS });
      byFact.set(row, this.#intern(ranges, area.kind === 'home' ? ranges : ranges.join(' ')));
    }
  }

  rangesOf(number: number): Ranges {
    const place = this.#places[this.#placeOf[number]! - 1];
    return place ? this.ranges[place.byFact.values[this.row]!]! : NOWHERE;
  }

  /** Of each row of facts, 1 where any place of the portal passes the test, which is asked once for each of the ranges. */
  near(portal: CompiledRule['portal'], rows: number, test: (ranges: Ranges) => boolean): Uint8Array {
    const passed = Uint8Array.from(this.ranges, (ranges) => Number(test(ranges)));
    const near = new Uint8Array(rows);
    for (const { rule, byFact } of this.#places) {
      if (rule.portal !== portal) continue;
      for (let row = 0; row < rows; row++) near[row]! |= passed[byFact.values[row]!]!;
    }
    return near;
  }

  #intern(ranges: Ranges, key: Ranges | string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.ranges.push(ranges) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}
