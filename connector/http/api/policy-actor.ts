import type { Policy } from '../../../shared/model/policy.ts';
import type { Actor } from '../../flow/attenuation.ts';
import { namesOf } from '../../flow/identity.ts';
import type { Store, TokenRecord } from '../../store/store.ts';
import { actingNode } from './acting-node.ts';
import { authorOf } from './author.ts';

/** Who changes the policy: the token's subject, under all their names, in the name of their delegation. */
export async function policyActor(
  store: Pick<Store, 'people'>,
  policy: Policy,
  caller: TokenRecord,
): Promise<Actor> {
  const name = authorOf(caller);
  return { name, names: await namesOf(store, name), node: actingNode(policy, name) };
}
