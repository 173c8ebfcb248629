import type { Policy } from '../../../shared/model/policy.ts';
import type { Site } from '../../../shared/model/site.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';

/** What names the things that a step is about: the portal's words, its sites, the policy's profiles and exclusions. */
export interface Naming {
  readonly portal: Descriptor;
  readonly sites: readonly Site[];
  readonly policy: Pick<Policy, 'profiles' | 'exclusions'>;
}
