import type { Override } from '../../../shared/model/permission.ts';
import { Column, grown } from './column.ts';
import { DirectGroups } from './direct.ts';

/** The person is active. */
export const ACTIVE = 1;
/** Something is said of the person alone: see {@link Exception}. */
export const EXCEPTION = 2;

/** What is said of one person alone; few people have any. */
export interface Exception {
  readonly overrides: readonly Override[];
  /** Portals in which the account is suspended or archived. */
  readonly suspended: ReadonlySet<string>;
}

/** The people by row, from 0: what the sources say of them, nothing that follows from a policy. */
export class People {
  size = 0;
  /** Bits of {@link ACTIVE} and {@link EXCEPTION}. */
  states = new Uint8Array(64);
  /** The number of the row of facts. */
  readonly facts = new Column();
  readonly exceptions = new Map<number, Exception>();
  direct: DirectGroups;

  constructor(groups: number) {
    this.direct = new DirectGroups(groups);
  }

  set(person: number, active: boolean, facts: number, groups: ArrayLike<number>): void {
    if (person >= this.states.length) this.states = grown(this.states, person + 1);
    this.size = Math.max(this.size, person + 1);
    this.states[person] = (this.states[person]! & EXCEPTION) | (active ? ACTIVE : 0);
    this.facts.set(person, facts);
    this.direct.set(person, groups);
  }

  exception(person: number): Exception {
    return this.exceptions.get(person) ?? NO_EXCEPTION;
  }

  except(person: number, exception: Exception): void {
    const none = exception.overrides.length === 0 && exception.suspended.size === 0;
    if (none) this.exceptions.delete(person);
    else this.exceptions.set(person, exception);
    this.states[person] = (this.states[person]! & ACTIVE) | (none ? 0 : EXCEPTION);
  }

  isActive(person: number): boolean {
    return (this.states[person]! & ACTIVE) !== 0;
  }
}

const NO_EXCEPTION: Exception = { overrides: [], suspended: new Set() };
