import type { Account } from '../model/account.ts';
import type { Person } from '../model/person.ts';
import type { Descriptor } from '../portal/descriptor.ts';
import type { Known } from './known.ts';
import type { Desired } from './project.ts';

/**
 * Where an account is in its life:
 * missing = not in the portal; open = its boxes are put right; returning = closed, and wanted again;
 * leaving = its person is suspended or gone; closed = archived, nothing about it matters any more.
 */
export type Phase = 'missing' | 'open' | 'returning' | 'leaving' | 'closed';

/** An account that the portal has never shown counts as missing until something was put or read there. */
export function phaseOf(
  account: Account | undefined,
  person: Person | undefined,
  desired: Desired,
  known: Known,
): Phase {
  const planned = account === undefined || account.status === 'planned';
  if (planned && known.applied.size === 0 && known.ticked.size === 0) return 'missing';
  const status = account?.status ?? 'planned';
  const wanted = person?.status === 'active' && desired.items.size > 0;
  if ((status === 'archived' || status === 'suspended') && wanted) return 'returning';
  if (status === 'archived') return 'closed';
  return person !== undefined && person.status !== 'active' ? 'leaving' : 'open';
}

export type Stage = Descriptor['lifecycle']['end'][number];

/**
 * What ends the account of a person, in order. Who is only suspended keeps what can be put back: nothing is archived.
 * Nothing is archived either before the right to sign in was taken, where the portal has one.
 */
export function stagesOf(
  { access, end }: Descriptor['lifecycle'],
  status: Person['status'],
): readonly Stage[] {
  const stages = end.flatMap((stage): readonly Stage[] =>
    stage === 'archive' && access && !end.includes(access.off) ? [access.off, stage] : [stage],
  );
  if (status === 'archived') return stages;
  const reversible = stages.filter((stage) => stage !== 'archive');
  return reversible.length > 0 ? reversible : ['revoke'];
}
