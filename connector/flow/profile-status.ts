import type { ProfileChoice } from '../../shared/model/permission.ts';
import type { Known } from '../../shared/plan/known.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';

/** One module of one account: the profile that it should have and the one that the portal shows. */
export interface ProfileStatus {
  readonly module: string;
  /** By its id in the policy; absent = none, or several of the same rank. */
  readonly desired?: string;
  /** Absent = never read; null = read, and it has none; `?` and its name = none of the policy's. */
  readonly observed?: string | null;
}

/** Every module of the portal, in its order. */
export function profileStatuses(
  portal: Descriptor,
  choices: readonly ProfileChoice[],
  known: Known,
): readonly ProfileStatus[] {
  return portal.modules.map(({ id: module }) => {
    const desired = choices.find((choice) => choice.module === module)?.profile;
    return {
      module,
      ...(desired !== undefined && { desired }),
      ...(known.profiles?.has(module) && { observed: known.profiles.get(module) ?? null }),
    };
  });
}
