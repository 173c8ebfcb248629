import type { EffectiveGrant, Reason } from '../../../shared/model/permission.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { Site } from '../../../shared/model/site.ts';
import { findPortal } from '../../../shared/portal/index.ts';

/** A small Intratone world for the plan's tests. */
export const intratone = findPortal('intratone')!;

export const sites: readonly Site[] = [
  { id: 'regle', name: 'Régie', kind: 'company' },
  { id: 'paris', name: 'Paris', kind: 'agency', parent: 'regle' },
  { id: 'avalon', name: 'Avalon', kind: 'residence', parent: 'paris' },
  { id: 'dumbo', name: 'Résidence Dumbo', kind: 'residence', parent: 'paris' },
  { id: 'kibolt', name: 'Kibolt Tower', kind: 'residence', parent: 'regle' },
];

export const camille: Person = {
  id: 'person-1',
  source: 'ldap',
  key: 'k1',
  userName: 'c.durand',
  displayName: 'Camille Durand',
  email: 'c.durand@regle.example',
  status: 'active',
  attributes: {},
};

export function rule(id: string): Reason {
  return {
    kind: 'rule',
    rule: id,
    ruleName: id,
    policyVersion: 1,
    effect: 'allow',
    groups: [['Gardiens Paris']],
    conditions: [],
    scope: { kind: 'subtree', sites: ['Paris'] },
  };
}

export function grant(feature: string, where: readonly string[], by = 'badges'): EffectiveGrant {
  return { feature, sites: where, by: [{ reason: rule(by), sites: where }] };
}
