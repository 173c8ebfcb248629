import type { Policy } from '../../../shared/model/policy.ts';
import type { Problem } from '../../../shared/problem.ts';
import { loadPolicy, type LoadedPolicy, type PolicyWorld } from '../../../connector/policy/load.ts';

/** `doors` with a tree of sites, `phones` without and with nothing known of modules, `books` with modules. */
export const world: PolicyWorld = {
  portals: [
    {
      descriptor: {
        id: 'doors',
        features: [
          { id: 'view', implies: [] },
          { id: 'move', implies: ['view'] },
          { id: 'full', implies: ['move'] },
          { id: 'users-manage', implies: [], sensitivity: 'delegation' },
        ],
      },
      sites: [
        { id: 'paris', name: 'Paris', kind: 'agency' },
        { id: 'avalon', name: 'Avalon', kind: 'residence', parent: 'paris' },
        { id: 'lilas-1', name: 'Les Lilas', kind: 'residence', parent: 'paris' },
        { id: 'lilas-2', name: 'Les Lilas', kind: 'residence', parent: 'paris' },
      ],
    },
    { descriptor: { id: 'phones', features: [{ id: 'call', implies: [] }] }, sites: [] },
    {
      descriptor: {
        id: 'books',
        features: [
          { id: 'enter', implies: [] },
          { id: 'pay', implies: [] },
        ],
        modules: [{ id: 'ledger' }, { id: 'sales' }],
      },
      sites: [],
    },
  ],
  groups: [
    { name: 'Gardiens', dn: 'cn=Gardiens,ou=groupes,dc=regle', key: 'k1', status: 'active' },
    { name: 'Accueil', key: 'k2', status: 'active' },
    { name: 'accueil', key: 'k3', status: 'active' },
    { name: 'Fermé', key: 'k4', status: 'archived' },
  ],
};

/** A policy text with these rules, each written as flow YAML after the parts that every rule needs. */
export function withRules(...rules: string[]): string {
  const lines = rules.map((rule, index) => `  - { id: r${index + 1}, portal: doors, ${rule} }`);
  return ['portillon: 1', 'rules:', ...lines, ''].join('\n');
}

export const REST = 'when: everybody, grant: { features: [view] }, scope: all';

export function load(text: string, over: PolicyWorld = world, now?: number): LoadedPolicy {
  return loadPolicy(text, { file: 'policy.yaml', world: over, ...(now !== undefined && { now }) });
}

/** The policy of a text without a problem. */
export function sound(text: string): Policy {
  const { policy, problems } = load(text);
  if (!policy) throw new Error(problems.map((problem) => problem.say('en')).join('\n'));
  return policy;
}

/** `12:7 POLICY_…` of each problem, in order. */
export function faults(text: string): string[] {
  return load(text).problems.map(atPlace);
}

/** `12:7 POLICY_…` of each warning of a sound policy, in order. */
export function warns(text: string, now?: number): string[] {
  sound(text);
  return load(text, world, now).warnings.map(atPlace);
}

function atPlace({ code, place }: Problem): string {
  return `${place?.line}:${place?.column} ${code}`;
}
