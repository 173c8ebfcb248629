import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readSites } from '../../../connector/cli/inventory/sites.ts';
import { profilesOf } from '../../../connector/engine/choices.ts';
import { compile, hours, list, type Subject, type World } from '../../../connector/engine/engine.ts';
import { match } from '../../../connector/engine/match.ts';
import { fileConfigSchema } from '../../../connector/intake/file/config.ts';
import { fileSource } from '../../../connector/intake/file/file.ts';
import { loadPolicy } from '../../../connector/policy/load.ts';
import { portals } from '../../../shared/portal/index.ts';

const sample = (file: string) => `${import.meta.dirname}/../../../connector/sample/${file}`;
const now = Date.UTC(2026, 10, 22);
const SITES: Readonly<Record<string, string>> = {
  intratone: 'sites.csv',
  dailybiz: 'dailybiz-companies.csv',
  'webex-carrier': 'webex-sites.csv',
};
const known = await Promise.all(
  portals.map(async (descriptor) => {
    const file = SITES[descriptor.id];
    const read = file && readSites(await readFile(sample(file)), file, descriptor);
    return { descriptor, sites: read ? read.sites : [], faults: read ? read.problems : [] };
  }),
);
const sites = known[0]!.sites;
const source = fileSource(
  fileConfigSchema.parse({ kind: 'file', id: 'annuaire', path: sample('organisation.ldif') }),
);
const snapshot = await source.read({ signal: new AbortController().signal });
const groups = snapshot.groups.map(({ key, name, dn }) => ({
  id: key,
  source: 'annuaire',
  key,
  name,
  status: 'active' as const,
  ...(dn === undefined ? {} : { dn }),
}));
const text = await readFile(sample('policy.yaml'), 'utf8');
const { policy, problems, warnings } = loadPolicy(text, {
  file: 'policy.yaml',
  world: { portals: known, groups },
  now,
});
const world: World = {
  portals: known.map(({ descriptor: { id, features }, sites: tree }) => ({ id, features, sites: tree })),
  groups,
  nestings: snapshot.groups.flatMap(({ key, groups: children }) =>
    children.map((child) => ({ child, parent: key })),
  ),
};
const engine = compile(policy!, world);

function subject(userName: string): Subject {
  const found = snapshot.people.find((person) => person.userName === userName)!;
  return {
    person: { ...found, id: found.key, source: 'annuaire' },
    groups: snapshot.groups.filter(({ people }) => people.includes(found.key)).map(({ key }) => key),
    overrides: [],
    accountActive: true,
  };
}

/** Features of a person, each with the number of residences. */
function rights(userName: string): Record<string, number> {
  const residences = new Set(sites.filter(({ kind }) => kind === 'residence').map(({ id }) => id));
  const grants = list(engine, 'intratone', subject(userName), now);
  return Object.fromEntries(
    grants.map((grant) => [grant.feature, grant.sites.filter((site) => residences.has(site)).length]),
  );
}

const inAgency = (agency: string) => sites.filter(({ parent }) => parent === agency).length;

/** Ids of what a person holds in a portal, each with the sites, by id, where it is asked for. */
function held(portal: string, userName: string): ReadonlyMap<string, readonly string[]> {
  return new Map(list(engine, portal, subject(userName), now).map((grant) => [grant.feature, grant.sites]));
}

function profiles(userName: string): Record<string, string | undefined> {
  const choices = profilesOf(engine, match(engine, subject(userName), now), 'dailybiz', now);
  return Object.fromEntries(choices.map(({ module, profile }) => [module, profile]));
}

describe('the sample policy', () => {
  test('is sound against the sample organisation', () => {
    const faults = known.flatMap((portal) => portal.faults);
    expect([...faults, ...problems, ...warnings].map((problem) => problem.say('fr'))).toEqual([]);
    expect(snapshot.status).toBe('complete');
  });

  test('names no group that the sample lacks, and no rule that nobody matches', () => {
    const given = new Set(
      snapshot.people.flatMap(({ userName }) =>
        portals.flatMap(({ id }) =>
          list(engine, id, subject(userName), now).flatMap(({ by }) =>
            by.map(({ reason }) => (reason.kind === 'rule' ? reason.rule : '')),
          ),
        ),
      ),
    );
    const allows = policy!.rules.filter(({ effect, state }) => effect === 'allow' && state === 'active');
    expect(allows.map(({ id }) => id).filter((id) => !given.has(id))).toEqual([]);
  });

  test('gives a guard the rights of a guard in the agency of the group', () => {
    const paris = inAgency('paris');
    expect(rights('h.bernard')).toEqual({
      'resident-badges-remotes-manage': paris,
      'resident-key-move-only': paris,
      'resident-record-move-only': paris,
      'key-safes-manage': paris,
    });
  });

  test('gives a branch manager the own agency and not the company', () => {
    expect(rights('t.girard')).toMatchObject({
      'site-apartments-manage': inAgency('lyon'),
      'pass-keys-manage': inAgency('lyon'),
    });
  });

  test('denies a contractor on call what concerns people', () => {
    expect(rights('portails')).not.toHaveProperty('resident-events-view');
    expect(rights('c.noel')).toHaveProperty('resident-events-view', 300);
  });

  test('opens the reception in office hours, and a rule without hours at any time', () => {
    const of = (userName: string) => hours(engine, 'intratone', subject(userName), now);
    expect(of('c.lambert')).toMatchObject([{ id: 'bureau' }]);
    expect(of('c.noel')).toBe('always');
  });
});

describe('the constraints of the five portals', () => {
  const kinds = portals.flatMap(({ id, constraints }) => constraints.map((one) => ({ id, ...one })));

  test.each(kinds.filter((one) => one.kind === 'exclusive'))(
    'the exclusive role of $id is an exclusion that blocks',
    ({ id, feature }) => {
      const exclusion = policy!.exclusions.find(({ sides: [first] }) => first.portal === id);
      expect(exclusion).toMatchObject({ action: 'block', sides: [{ mode: 'any', features: [feature] }, {}] });
    },
  );

  test.each(kinds.filter((one) => one.kind === 'holders'))(
    'the least number of holders of $feature in $id is kept, or a higher one',
    ({ id, feature, min }) => {
      const limit = policy!.holders.find((one) => one.portal === id && one.feature === feature);
      expect(limit?.min).toBeGreaterThanOrEqual(min);
    },
  );

  test.each(kinds.filter((one) => one.kind === 'subset-of-parent'))(
    'a delegation of $id has a ceiling and a population',
    ({ id }) => {
      const node = policy!.nodes.find(({ ceiling }) => ceiling?.some(({ portal }) => portal === id));
      expect(node?.population).toBeDefined();
    },
  );

  test('the portals that sell seats have a pool with a price', () => {
    const selling = portals.filter(({ seats }) => seats !== undefined);
    expect(policy!.seats.map(({ portal }) => portal)).toEqual(selling.map(({ id }) => id));
  });

  test('Amisgest: an internal technician who also administers is in conflict, an external one sees no child', () => {
    const roles = held('amisgest', 'p.noblet');
    expect([...roles.keys()].toSorted()).toEqual(['administration', 'external-technician']);
    expect([...held('amisgest', 'k.bensaid').keys()]).toEqual(['external-technician']);
    expect([...held('amisgest', 'm.toure').keys()]).not.toContain('desktop-access');
  });

  test('Commown: two people administer, and access comes with every role', () => {
    const administrators = snapshot.people.filter(({ userName }) =>
      held('commown', userName).has('role-administration'),
    );
    expect(administrators.map(({ userName }) => userName).toSorted()).toEqual(['g.lefort', 'o.renaud']);
    const rights = snapshot.people.map(({ userName }) => [...held('commown', userName).keys()]);
    const useless = rights.filter((keys) => keys.length > 0 && !keys.includes('portal-access'));
    expect(useless).toEqual([]);
  });

  test('DailyBiz: the highest rank of a module wins, and hours come with the rule', () => {
    expect(profiles('b.chauvin')).toEqual({ accounting: 'comptable-chef', commercial: 'consultation' });
    expect(profiles('y.delorme')).toEqual({ accounting: 'comptable', commercial: 'consultation' });
    expect(profiles('r.colas')).toEqual({ commercial: 'vente', crm: 'suivi' });
    expect(hours(engine, 'dailybiz', subject('r.colas'), now)).toMatchObject([{ id: 'bureau' }]);
    expect(hours(engine, 'dailybiz', subject('y.delorme'), now)).toBe('always');
    expect(policy!.seats).toMatchObject([
      {
        price: { minor: 2900, currency: 'EUR', per: 'month' },
        included: 3,
        refundable: false,
        multiples: { 'administrator-profile': portals.find(({ id }) => id === 'dailybiz')!.modules.length },
      },
    ]);
  });

  test('Webex: a node gives only its own screens, at its own sites, to its own people', () => {
    const paris = held('webex-carrier', 'n.pascal');
    expect(paris.get('analytics')).toContain('paris-accueil');
    expect(paris.get('analytics')!.every((site) => site.startsWith('paris'))).toBe(true);
    expect(held('webex-carrier', 'h.blin').has('analytics')).toBe(false);
    expect(held('webex-carrier', 'h.blin').get('services')).toContain('lyon-standard');
    const whole = known.find(({ descriptor }) => descriptor.id === 'webex-carrier')!;
    expect(whole.sites.filter(({ kind }) => kind === 'site').length).toBeGreaterThanOrEqual(60);
  });
});
