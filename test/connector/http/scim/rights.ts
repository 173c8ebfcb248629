import { hashPolicy } from '../../../../connector/policy/load.ts';
import { sites } from '../organisation.ts';
import type { ScimServer } from './server.ts';

/** Guards hold two functions of Intratone in Paris; the chief of the guards has a role for it, and Webex by e-mail. */
export const POLICY = `portillon: 1
portals:
  intratone: { identifier: '{userName}' }
  amisgest: { identifier: '{email}' }
  commown: { identifier: '{employeeNumber}' }
roles:
  guard: { portal: intratone, features: [resident-badges-remotes-manage, key-safes-manage] }
  chief: { portal: intratone, roles: [guard], features: [notice-boards-manage] }
profiles:
  bookkeeper: { portal: dailybiz, module: accounting, name: Comptable, features: [accounting-reports-view] }
holders:
  - { portal: intratone, feature: notice-boards-manage, max: 3 }
rules:
  - id: guards
    name: Guards
    portal: intratone
    when: { group: Guards }
    grant: { roles: [guard] }
    scope: { subtree: paris }
  - id: crib
    name: Crib
    portal: amisgest
    when: { attribute: title eq "Educator" }
    grant: { features: [mobile-home] }
    scope: all
`;

/** Puts policy and sites into a server's store; people and groups come over SCIM. */
export async function establish({ store, now }: ScimServer): Promise<void> {
  await store.sites.replaceAll('intratone', sites);
  const policy = { yaml: POLICY, hash: hashPolicy(POLICY), author: 'test', appliedAt: now };
  await store.policies.add(policy, 0);
}
