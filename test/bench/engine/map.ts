import {
  EMPTY_POLICY,
  type Condition,
  type Policy,
  type Rule,
  type Scope,
} from '../../../shared/model/policy.ts';
import type { Site } from '../../../shared/model/site.ts';
import type { Subject, World } from '../../../connector/engine/engine.ts';
import type { Features, GroupLine, RuleLine, Sites, UserLine } from './format.ts';

/** The dataset's world: every portal has the same tree, company > agency > site. */
export function worldOf(features: Features, sites: Sites, groups: readonly GroupLine[]): World {
  const tree: Site[] = [
    ...sites.companies.map(({ id }) => ({ id, name: id, kind: 'company' })),
    ...sites.agencies.map(({ id, company }) => ({ id, name: id, kind: 'agency', parent: company })),
    ...sites.sites.map(({ id, agency }) => ({ id, name: id, kind: 'site', parent: agency })),
  ];
  return {
    portals: [...Map.groupBy(features, ({ portal }) => portal)].map(([id, own]) => ({
      id,
      features: own,
      sites: tree,
    })),
    groups: groups.map(({ id }) => ({ id, source: 'dataset', key: id, name: id, status: 'active' })),
    nestings: groups.flatMap(({ id, parents }) => parents.map((parent) => ({ child: id, parent }))),
  };
}

/** A dataset rule names features of one portal only. */
export function policyOf(rules: readonly RuleLine[], features: Features): Policy {
  const portalOf = new Map(features.map(({ id, portal }) => [id, portal]));
  return {
    ...EMPTY_POLICY,
    version: 1,
    rules: rules.map((rule): Rule => ({
      id: rule.id,
      name: rule.id,
      node: 'root',
      portal: portalOf.get(rule.features[0]!) ?? '',
      effect: rule.effect,
      when: conditionOf(rule.select),
      features: rule.features,
      roles: [],
      scope: scopeOf(rule.scope),
      state: 'active',
    })),
  };
}

export function subjectOf(user: UserLine, agencyOf: ReadonlyMap<string, string>): Subject {
  return {
    person: {
      id: user.id,
      source: 'dataset',
      key: user.id,
      userName: user.id,
      displayName: user.id,
      status: user.enabled ? 'active' : 'suspended',
      type: user.type,
      home: user.home,
      attributes: { agency: agencyOf.get(user.home) ?? '' },
    },
    groups: user.groups,
    overrides: [],
    accountActive: true,
  };
}

function conditionOf(select: RuleLine['select']): Condition {
  switch (select.kind) {
    case 'any':
      return { any: select.groups.map((group) => ({ group })) };
    case 'all':
      return { all: select.groups.map((group) => ({ group })) };
    case 'agency':
      return { attribute: `agency eq "${select.agency}"` };
    case 'type':
      return { type: select.type };
  }
}

function scopeOf(scope: RuleLine['scope']): Scope {
  switch (scope.kind) {
    case 'all':
      return { kind: 'all' };
    case 'home-site':
      return { kind: 'home' };
    case 'home-agency':
      return { kind: 'homeSubtree' };
    case 'agencies':
    case 'sites':
      return { kind: 'list', sites: scope.ids };
  }
}
