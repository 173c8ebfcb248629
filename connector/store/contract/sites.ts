import type { Site } from '../../../shared/model/site.ts';

export interface Sites {
  all(portal: string): Promise<readonly Site[]>;
  /** Sites that are absent from `sites` are retired, not removed. */
  replaceAll(portal: string, sites: readonly Site[]): Promise<void>;
}
