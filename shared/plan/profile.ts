import type { ProfileChoice } from '../model/permission.ts';
import type { Descriptor } from '../portal/descriptor.ts';
import { exceeding } from './constraint/profile.ts';
import { risksOf } from './box.ts';
import type { Bundles } from './bundle.ts';
import type { Known } from './known.ts';
import { profileIn } from './known.ts';
import type { Desired } from './project.ts';
import type { Drift, Hold, Observed, Step } from './step.ts';

export interface ProfileStep extends Pick<
  Step,
  'observed' | 'profile' | 'drift' | 'risks' | 'reasons' | 'heldBy'
> {
  readonly module: string;
  readonly held?: Hold;
}

/** One step for each module whose profile differs, in the portal's order. A tie is shown and never guessed. */
export function profileSteps(
  portal: Descriptor,
  choices: readonly ProfileChoice[],
  desired: Desired,
  known: Known,
  bundles: Bundles,
  missing: boolean,
): ProfileStep[] {
  return portal.modules.flatMap(({ id: module }): ProfileStep[] => {
    const choice = choices.find((one) => one.module === module);
    const from = missing ? undefined : profileIn(known, module);
    const observed: Observed = missing
      ? 'no'
      : !known.profiles?.has(module)
        ? 'unknown'
        : from
          ? 'yes'
          : 'no';
    const base = { module, observed, risks: [], reasons: [] };
    const was = from === undefined ? {} : { from };
    if (choice && choice.profile === undefined) {
      const tied = [...new Set(choice.by.map(({ profile }) => profile))].toSorted().join(', ');
      const heldBy = { module, profiles: tied, rank: choice.rank };
      const reasons = choice.by.map(({ reason }) => reason);
      return [{ ...base, reasons, profile: { module, ...was }, held: 'profile-conflict', heldBy }];
    }
    const to = choice?.profile;
    if (to === from) return [];
    const drift = missing ? {} : driftOf(known, module, to);
    if (to === undefined) return [{ ...base, ...drift, profile: { module, ...was } }];
    const given = bundles.get(to) ?? [];
    const beyond = exceeding(given, desired);
    return [
      {
        ...base,
        ...drift,
        profile: { module, ...was, to },
        risks: risksOf(portal, given),
        reasons: choice!.by.map(({ reason }) => reason),
        ...(beyond.length > 0
          ? { held: 'profile-exceeds' as const, heldBy: { profile: to, features: beyond.join(', ') } }
          : {}),
      },
    ];
  });
}

/** Somebody changed the profile that Portillon had put right, where it was read since. */
function driftOf(known: Known, module: string, to: string | undefined): { readonly drift?: Drift } {
  if (!known.profiles?.has(module) || !known.appliedProfiles?.has(module)) return {};
  if (known.appliedProfiles.get(module) !== to) return {};
  return { drift: to === undefined ? 'added-by-hand' : 'removed-by-hand' };
}
