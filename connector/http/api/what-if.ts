import type { z } from 'zod';
import type { Override } from '../../../shared/model/permission.ts';
import { ROOT_NODE } from '../../../shared/model/policy.ts';
import type { supposedChange, whatIf as endpoint } from '../../../shared/wire/what-if.ts';
import { versionInForce } from '../../flow/policy/base.ts';
import { readDraft } from '../../flow/policy/draft.ts';
import { flowProblems } from '../../flow/problems.ts';
import { whatIf as suppose, type Supposition } from '../../flow/what-if.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { servedPortal } from './access.ts';
import { assertDraft } from './draft.ts';
import type { ServedPortal } from './portal.ts';
import { apiProblems } from './problems.ts';

type Supposed = z.output<typeof supposedChange>;

/** What would be different; writes nothing. */
export function whatIf(
  store: Store,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ body }) => {
    const at = now();
    const wanted = body.portals ?? portals.map(({ descriptor }) => descriptor.id);
    for (const id of wanted) servedPortal(portals, id);
    const changes: Supposition['changes'][number][] = [];
    for (const [index, change] of body.changes.entries())
      changes.push(await checked(store, portals, change, index, at));
    if (body.policy !== undefined) {
      const { yaml } = await versionInForce(store.policies, undefined);
      const { problems } = await readDraft(store, portals, yaml, { yaml: body.policy }, at);
      if (problems.length > 0) throw problems[0]!;
    }
    const supposition = { changes, ...(body.policy !== undefined && { policy: body.policy }) };
    const then = body.at === undefined ? at : Date.parse(body.at);
    return suppose(store, portals, wanted, supposition, at, then);
  };
}

/** @throws Problem FLOW_UNKNOWN_PERSON, GROUP_UNKNOWN, FLOW_UNKNOWN_PORTAL, FEATURE_UNKNOWN, SITE_UNKNOWN, OVERRIDE_PAST */
async function checked(
  store: Pick<Store, 'people' | 'groups' | 'sites'>,
  portals: readonly ServedPortal[],
  change: Supposed,
  index: number,
  now: number,
): Promise<Supposition['changes'][number]> {
  const { person } = change;
  if (!(await store.people.get(person))) throw flowProblems.FLOW_UNKNOWN_PERSON({ person });
  switch (change.kind) {
    case 'join':
    case 'leave':
      if (!(await store.groups.get(change.group))) throw apiProblems.GROUP_UNKNOWN({ group: change.group });
      return change;
    case 'home':
      return { kind: 'home', person, ...(change.site !== undefined && { site: change.site }) };
    case 'attribute': {
      const { name, value } = change;
      return { kind: 'attribute', person, name, ...(value !== undefined && { value }) };
    }
    case 'override': {
      const { kind: _, expiresAt, ...said } = change;
      const { descriptor } = servedPortal(portals, said.portal);
      const { id } = descriptor;
      assertDraft(descriptor, await store.sites.all(id), { ...change, reason: SUPPOSED }, now);
      const override: Override = {
        ...said,
        id: `${SUPPOSED}-${index}`,
        reason: SUPPOSED,
        author: SUPPOSED,
        node: ROOT_NODE,
        createdAt: now,
        ...(expiresAt !== undefined && { expiresAt: Date.parse(expiresAt) }),
      };
      return { kind: 'override', override };
    }
  }
}

/** What a supposed exception is called in the reasons. */
const SUPPOSED = 'what-if';
