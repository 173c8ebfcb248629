import fc from 'fast-check';
import type { Group, Nesting } from '../../../shared/model/group.ts';
import type { Override } from '../../../shared/model/permission.ts';
import type { Person } from '../../../shared/model/person.ts';
import {
  EMPTY_POLICY,
  type Condition,
  type Node,
  type Policy,
  type Profile,
  type Role,
  type Rule,
  type Scope,
} from '../../../shared/model/policy.ts';
import type { Site } from '../../../shared/model/site.ts';
import type { Change, Subject, World } from '../../../connector/engine/engine.ts';
import { filters } from './random-filter.ts';

/** A policy over a world with a few people, small enough to enumerate every atom. Times are 0…3. */
export interface Scene {
  readonly policy: Policy;
  readonly world: World;
  readonly subjects: readonly Subject[];
  readonly now: number;
}

export const FEATURES = ['f0', 'f1', 'f2', 'f3', 'f4'];
const SITES = ['s0', 's1', 's2', 's3', 's4', 's5', 's6'];
const GROUPS = ['g0', 'g1', 'g2', 'g3', 'g4', 'g5'];
const ROLES = ['r0', 'r1', 'r2'];
const NODES = ['root', 'n1', 'n2', 'n3'];
export const PORTALS = ['tree', 'flat'];
const SCHEDULES = ['evening', 'morning'];
const GROUP_NAMES = ['Team s1', 'Team s2', 'team  Place 3', 'Team Twins', 'Others'];
const SITE_NAMES = ['Place 1', 'Place 2', 'Place 3', 'Twins', 'S5'];

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, arbitrary);
/** One of the values; `n` times as often the first. */
const mostly = <T>(n: number, first: T, ...others: T[]) =>
  fc.oneof({ weight: n, arbitrary: fc.constant(first) }, fc.constantFrom(...others));
/** At least one of the values. */
const atLeastOne = (values: readonly string[], maxLength: number) =>
  fc.shuffledSubarray([...values], { minLength: 1, maxLength });
const some = (values: readonly string[], maxLength = 2) =>
  fc.shuffledSubarray([...values], { maxLength: Math.min(maxLength, values.length) });
const time = fc.integer({ min: 0, max: 3 });

/** Leaves out keys that are undefined, as exactOptionalPropertyTypes wants. */
function given<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}

/** Feature i implies only features before it: a DAG. */
const features = fc
  .tuple(...FEATURES.map((_, index) => some(FEATURES.slice(0, index), 2)))
  .map((implied) => FEATURES.map((id, index) => ({ id, implies: implied[index]! })));

const sites: fc.Arbitrary<Site[]> = fc
  .tuple(
    ...SITES.map((_, index) =>
      fc.record({
        name: fc.constantFrom(...SITE_NAMES),
        kind: fc.constantFrom('agency', 'residence'),
        parent: index === 0 ? fc.constant(undefined) : maybe(fc.constantFrom(...SITES.slice(0, index))),
        retired: mostly(8, undefined, true, false),
      }),
    ),
  )
  .map((items) => items.map((item, index) => given<Site>({ id: SITES[index]!, ...item })));

const groups: fc.Arbitrary<Group[]> = fc
  .tuple(
    ...GROUPS.map(() =>
      fc.record({
        name: fc.constantFrom(...GROUP_NAMES),
        status: mostly<Group['status']>(8, 'active', 'archived'),
      }),
    ),
  )
  .map((items) =>
    items.map((item, index) => ({
      id: GROUPS[index]!,
      source: 'directory',
      key: `key-${index}`,
      dn: `cn=${index}, ou=Groups,dc=example`,
      ...item,
    })),
  );

/** Any pair: cycles and self-nesting included. */
const nestings: fc.Arbitrary<Nesting[]> = fc.uniqueArray(
  fc.record({ child: fc.constantFrom(...GROUPS), parent: fc.constantFrom(...GROUPS) }),
  { maxLength: 7, selector: (pair) => `${pair.child}>${pair.parent}` },
);

const groupText = fc.constantFrom(
  ...GROUP_NAMES,
  'TEAM S1',
  'key-0',
  'key-3',
  'CN=2,OU=Groups,DC=example',
  'nobody',
);

const { condition } = fc.letrec<{ condition: Condition; leaf: Condition }>((tie) => ({
  leaf: fc.oneof(
    { weight: 5, arbitrary: fc.record({ group: groupText }) },
    fc.record({ attribute: fc.constantFrom(...Object.keys(filters)) }),
    fc.record({ type: fc.constantFrom('employee', 'Contractor') }),
    fc.constant<Condition>({ everybody: true }),
  ),
  condition: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 4, arbitrary: tie('leaf') },
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));

const fixedScope = fc.oneof(
  fc.constant({ kind: 'all' as const }),
  fc.record({ kind: fc.constant('subtree' as const), site: fc.constantFrom(...SITES, 'root') }),
  fc.record({ kind: fc.constant('list' as const), sites: atLeastOne([...SITES, 'root'], 3) }),
);
const scope: fc.Arbitrary<Scope> = fc.oneof(
  { weight: 3, arbitrary: fixedScope },
  fc.constant<Scope>({ kind: 'home' }),
  fc.constant<Scope>({ kind: 'homeSubtree' }),
  fc.constant<Scope>({ kind: 'attribute', attribute: 'zone' }),
  fc.record({
    kind: fc.constant('groupName' as const),
    pattern: fc.constantFrom('Team {site}', '{site}', 'T{site}1'),
  }),
);

const roles: fc.Arbitrary<Role[]> = fc
  .tuple(...ROLES.map(() => fc.record({ features: some(FEATURES), roles: some(ROLES, 1) })))
  .map((items) => items.map((item, index) => ({ id: ROLES[index]!, portal: 'tree', ...item })));

/** Two that share a module, one of another module, one of another portal. */
const PROFILES = [
  { id: 'p0', portal: 'tree', module: 'm0' },
  { id: 'p1', portal: 'tree', module: 'm0' },
  { id: 'p2', portal: 'tree', module: 'm1' },
  { id: 'p3', portal: 'flat', module: 'm0' },
];
const profiles: fc.Arbitrary<Profile[]> = fc
  .tuple(...PROFILES.map(() => fc.record({ features: some(FEATURES), roles: some(ROLES, 1) })))
  .map((items) => items.map((item, index) => ({ ...PROFILES[index]!, name: `Profile ${index}`, ...item })));

/** A node's parent comes before it, as a rule: there may be a cycle of nodes. The first is the root. */
const nodes: fc.Arbitrary<Node[]> = fc
  .tuple(
    ...NODES.map((_, index) =>
      fc.record({
        parent:
          index === 0
            ? fc.constant(undefined)
            : fc.oneof(
                { weight: 12, arbitrary: fc.constantFrom(...NODES.slice(0, index)) },
                fc.constantFrom(...NODES),
              ),
        population: seldom(condition),
        ceiling: maybe(
          fc.array(
            fc.record({
              portal: mostly(3, 'tree', 'flat'),
              features: fc.oneof(fc.constant('all' as const), atLeastOne(FEATURES, 5)),
              scope: fixedScope,
            }),
            { minLength: 1, maxLength: 3 },
          ),
        ),
      }),
    ),
  )
  .map((items) => items.map((item, index) => given<Node>({ id: NODES[index]!, admins: [], ...item })));

/** One rule of any kind, by id. */
export function anyRule(id: string): fc.Arbitrary<Rule> {
  return fc
    .record({
      id: fc.constant(id),
      name: fc.constant(`Rule ${id}`),
      node: mostly(2, 'root', ...NODES, 'gone'),
      portal: fc.constantFrom('tree', 'tree', 'tree', 'flat'),
      effect: mostly<Rule['effect']>(3, 'allow', 'deny', 'forbid'),
      when: condition,
      features: atLeastOne(FEATURES, 2),
      roles: some(ROLES, 1),
      profile: maybe(
        fc.record({
          id: fc.constantFrom(...PROFILES.map(({ id }) => id), 'gone'),
          rank: fc.integer({ min: 0, max: 2 }),
        }),
      ),
      scope,
      from: mostly<number | undefined>(5, undefined, 0, 1, 2, 3),
      to: mostly<number | undefined>(5, undefined, 0, 1, 2, 3),
      schedule: maybe(fc.constantFrom(...SCHEDULES)),
      state: mostly<Rule['state']>(10, 'active', 'draft', 'archived'),
    })
    .map((rule) => given<Rule>(rule));
}

const rules = fc
  .array(anyRule(''), { maxLength: 12, size: 'max' })
  .map((items) => items.map((rule, index) => ({ ...rule, id: `rule${index}`, name: `Rule ${index}` })));

const person: fc.Arbitrary<Person> = fc
  .record({
    id: fc.constant(''),
    source: fc.constant('directory'),
    key: fc.constant('key'),
    userName: fc.constant('ana'),
    displayName: fc.constant('Ana'),
    status: mostly<Person['status']>(10, 'active', 'suspended', 'archived'),
    type: maybe(fc.constantFrom('employee', 'contractor')),
    home: maybe(fc.constantFrom(...SITES, 'Twins', 'root')),
    attributes: fc
      .record({
        title: maybe(fc.constantFrom('Gardien', 'Accueil', 'Standardiste')),
        level: maybe(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom('1', '3'))),
        zone: maybe(atLeastOne(['s1', 'S2', 'place 3', 'Twins', 'nowhere'], 2)),
      })
      .map((attributes) => given<Person['attributes']>(attributes)),
  })
  .map((fields) => given<Person>(fields));

const override = fc
  .record({
    portal: fc.constantFrom('tree', 'tree', 'flat'),
    effect: fc.constantFrom<Override['effect']>('allow', 'deny'),
    feature: fc.constantFrom(...FEATURES),
    sites: fc.oneof(some(SITES, 2), fc.constant(['*'])),
    reason: fc.constant('because'),
    author: fc.constant('an admin'),
    node: fc.constantFrom('root', ...NODES, 'gone'),
    createdAt: fc.constant(0),
    expiresAt: maybe(time),
    endedAt: mostly<number | undefined>(4, undefined, 0, 1, 2),
  })
  .map((fields) => given<Omit<Override, 'id' | 'person'>>(fields));
const overrides = fc.array(override, { maxLength: 3 });

const subject = fc.record({
  person,
  groups: atLeastOne([...GROUPS, 'unknown'], 4),
  overrides,
  accountActive: mostly(10, true, false),
});

const subjects: fc.Arbitrary<Subject[]> = fc.array(subject, { minLength: 1, maxLength: 3 }).map((items) =>
  items.map((item, index) => ({
    ...item,
    person: { ...item.person, id: `person${index}` },
    overrides: item.overrides.map((override, number) => ({
      ...override,
      id: `override${index}-${number}`,
      person: `person${index}`,
    })),
  })),
);

export const anyScene: fc.Arbitrary<Scene> = fc
  .record({
    features,
    flatFeatures: features,
    sites,
    groups,
    nestings,
    roles,
    profiles,
    nodes,
    rules,
    subjects,
    now: time,
  })
  .map((parts) => ({
    policy: {
      ...EMPTY_POLICY,
      version: 7,
      nodes: parts.nodes,
      roles: parts.roles,
      profiles: parts.profiles,
      rules: parts.rules,
      schedules: SCHEDULES.map((id) => ({
        id,
        timeZone: 'Europe/Paris',
        windows: [{ days: [1], from: 480, to: 720 }],
      })),
    },
    world: {
      portals: [
        { id: 'tree', features: parts.features, sites: parts.sites },
        { id: 'flat', features: parts.flatFeatures, sites: [] },
      ],
      groups: parts.groups,
      nestings: parts.nestings,
    },
    subjects: parts.subjects,
    now: parts.now,
  }));

/** Every atom of every portal of {@link anyScene}. */
export function everyAtom(): { portal: string; feature: string; site: string }[] {
  return PORTALS.flatMap((portal) =>
    FEATURES.flatMap((feature) =>
      (portal === 'flat' ? ['root'] : SITES).map((site) => ({ portal, feature, site })),
    ),
  );
}

const someone = mostly(2, 'person0', 'person1', 'person2');
const anyGroup = fc.constantFrom(...GROUPS, 'unknown');
const titled = fc.constantFrom('title', 'zone', 'level');

/** One thing to change in {@link anyScene}; it may be about somebody or something that the scene does not have. */
export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('join' as const, 'leave' as const),
      person: someone,
      group: anyGroup,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('nest' as const, 'nest' as const, 'unnest' as const),
      child: anyGroup,
      parent: anyGroup,
    }),
  },
  fc
    .constantFrom('rule0', 'rule1', 'rule2', 'new')
    .chain(anyRule)
    .map((rule) => ({ kind: 'rule' as const, rule })),
  fc.record({ kind: fc.constant('removeRule' as const), id: fc.constantFrom('rule0', 'rule1', 'new') }),
  fc
    .record({ person: someone, site: maybe(fc.constantFrom(...SITES)) })
    .map((fields) => given<Change>({ kind: 'home', ...fields })),
  fc
    .record({ person: someone, name: titled, value: maybe(fc.constantFrom('Gardien', 's1', 3)) })
    .map((fields) => given<Change>({ kind: 'attribute', ...fields })),
  fc
    .record({ person: someone, id: fc.constantFrom('override0-0', 'new'), fields: override })
    .map(({ person, id, fields }) => ({ kind: 'override' as const, override: { ...fields, id, person } })),
);
