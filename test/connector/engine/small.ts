import type { Group, Nesting } from '../../../shared/model/group.ts';
import type { Override } from '../../../shared/model/permission.ts';
import type { Person } from '../../../shared/model/person.ts';
import { EMPTY_POLICY, type Policy, type Rule } from '../../../shared/model/policy.ts';
import type { Site } from '../../../shared/model/site.ts';
import { compile, type Engine, type Subject, type World } from '../../../connector/engine/engine.ts';

/** A small company: one portal `doors`, two agencies, guards by town. */
export const sites: readonly Site[] = [
  { id: 'regle', name: 'Règle', kind: 'company' },
  { id: 'paris', name: 'Paris', kind: 'agency', parent: 'regle' },
  { id: 'lyon', name: 'Lyon', kind: 'agency', parent: 'regle' },
  { id: 'nantes', name: 'Nantes', kind: 'agency', parent: 'regle' },
  { id: 'avalon', name: 'Avalon', kind: 'residence', parent: 'paris' },
  { id: 'dumbo', name: 'Dumbo', kind: 'residence', parent: 'paris' },
  { id: 'sapins', name: 'Les Sapins', kind: 'residence', parent: 'lyon' },
  { id: 'old', name: 'Vieux Pont', kind: 'residence', parent: 'lyon', retired: true },
];

export const features: World['portals'][number]['features'] = [
  { id: 'view', implies: [] },
  { id: 'move', implies: ['view'] },
  { id: 'full', implies: ['move'] },
  { id: 'users', implies: [] },
];

export function group(name: string): Group {
  return { id: name, source: 'directory', key: `key of ${name}`, name, status: 'active' };
}

/** `child > parent` in words: `nest('Guards Paris', 'Guards')`. */
export function nest(child: string, parent: string): Nesting {
  return { child, parent };
}

export const world: World = {
  portals: [{ id: 'doors', features, sites }],
  groups: ['Guards', 'Guards Paris', 'Guards Lyon', 'Night team', 'Managers', 'Contractors'].map(group),
  nestings: [
    nest('Guards Paris', 'Guards'),
    nest('Guards Lyon', 'Guards'),
    nest('Night team', 'Guards Paris'),
  ],
};

export function rule(id: string, fields: Partial<Rule> = {}): Rule {
  return {
    id,
    name: `Rule ${id}`,
    node: 'root',
    portal: 'doors',
    effect: 'allow',
    when: { everybody: true },
    features: ['view'],
    roles: [],
    scope: { kind: 'all' },
    state: 'active',
    ...fields,
  };
}

export function policy(rules: readonly Rule[], fields: Partial<Policy> = {}): Policy {
  return { ...EMPTY_POLICY, version: 3, rules, ...fields };
}

export function engine(rules: readonly Rule[], fields: Partial<Policy> = {}): Engine {
  return compile(policy(rules, fields), world);
}

export function person(fields: Partial<Person> = {}): Person {
  return {
    id: 'ana',
    source: 'directory',
    key: 'ana-key',
    userName: 'ana',
    displayName: 'Ana',
    status: 'active',
    attributes: {},
    ...fields,
  };
}

export function subject(fields: Partial<Subject> = {}): Subject {
  return { person: person(), groups: [], overrides: [], accountActive: true, ...fields };
}

export function override(id: string, fields: Partial<Override> = {}): Override {
  return {
    id,
    portal: 'doors',
    person: 'ana',
    effect: 'allow',
    feature: 'view',
    sites: ['*'],
    reason: 'Replaces Marie',
    author: 'admin',
    node: 'root',
    createdAt: 0,
    ...fields,
  };
}
