import { Problem } from '../../../shared/problem.ts';
import type { ConfiguredPortal } from '../../flow.ts';
import type { WhoIsThere } from '../../flow/population/everybody.ts';
import type { Known, Telling } from '../../intake/scim/catalogue/known.ts';
import type { Store } from '../../store/store.ts';
import type { CurrentPolicy } from '../api/speaks-for.ts';
import { localeOf } from '../locale.ts';
import { baseOf } from './request.ts';
import type { Request } from 'express';

/** What is read to tell a client of portals, accounts and rights. */
export interface RightsParts {
  readonly store: Pick<Store, 'accounts' | 'people' | 'population' | 'sites'>;
  readonly portals: readonly ConfiguredPortal[];
  readonly policy: CurrentPolicy;
  readonly everybody: WhoIsThere;
  /** Where sources are correlated: the humans whose the rows of people are. */
  readonly linked?: Pick<Store, 'people'> | undefined;
}

/** The portals with the policy in force, when there is one: an identity provider may come first. */
export async function knownOf({ portals, policy }: Pick<RightsParts, 'portals' | 'policy'>): Promise<Known> {
  try {
    return { portals, policy: await policy() };
  } catch (error) {
    if (error instanceof Problem && error.code === 'FLOW_NO_POLICY') return { portals, policy: undefined };
    throw error;
  }
}

export function tellingOf(request: Request): Telling {
  return { base: baseOf(request), locale: localeOf(request) };
}
