import type { Override } from '../../../shared/model/permission.ts';

export interface Overrides {
  add(override: Override): Promise<void>;
  get(id: string): Promise<Override | undefined>;
  /** Ended ones excluded; expired ones included (the engine judges by `now`). */
  ofPerson(portal: string, person: string): Promise<readonly Override[]>;
  /** Likewise without the ended ones. */
  all(portal: string): Promise<readonly Override[]>;
  end(id: string, now: number): Promise<void>;
}
