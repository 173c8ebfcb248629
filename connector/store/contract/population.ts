import type { AttributeValue, PersonStatus } from '../../../shared/model/person.ts';

/** A person as the engine's population takes it: by integer row, which lasts as long as the store. */
export interface PersonFacts {
  readonly row: number;
  readonly status: PersonStatus;
  readonly type?: string;
  readonly home?: string;
  /**
   * Only those asked for that the person has, under the names that were asked for, as `attributeOf` finds them
   * (shared/model/attribute.ts); type and home apart.
   */
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/**
 * Reads everybody at the least cost in time and memory; archived people and groups are left out. Writes go on between
 * the pages: whoever reads the journal's head before a scan hears of them from there.
 */
export interface PopulationScan {
  /** Ascending by row, in pages. */
  people(
    attributes: readonly string[],
    visit: (people: readonly PersonFacts[]) => void | Promise<void>,
  ): Promise<void>;
  /** Groups' rows by uid. */
  groups(): Promise<ReadonlyMap<string, number>>;
  /** Direct memberships as parallel rows, ascending by person, in pages; the arrays are reused. */
  memberships(
    visit: (people: Int32Array, groups: Int32Array, count: number) => void | Promise<void>,
  ): Promise<void>;
  /** One entry for each row, in the order given, archived people among them; undefined for a row that is not there. */
  idsOf(rows: readonly number[]): Promise<readonly (string | undefined)[]>;
  /** Of archived people too; undefined for an id that is not there. */
  rowOf(person: string): Promise<number | undefined>;
}
