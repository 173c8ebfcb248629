import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readSites } from '../../../connector/cli/inventory/sites.ts';
import { compile, hours, list, type Subject, type World } from '../../../connector/engine/engine.ts';
import { fileConfigSchema } from '../../../connector/intake/file/config.ts';
import { fileSource } from '../../../connector/intake/file/file.ts';
import { loadPolicy } from '../../../connector/policy/load.ts';
import { findPortal } from '../../../shared/portal/index.ts';

const sample = (file: string) => `${import.meta.dirname}/../../../connector/sample/${file}`;
const descriptor = findPortal('intratone')!;
const { sites } = readSites(await readFile(sample('sites.csv')), 'sites.csv', descriptor);
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
  world: { portals: [{ descriptor, sites }], groups },
});
const world: World = {
  portals: [{ id: descriptor.id, features: descriptor.features, sites }],
  groups,
  nestings: snapshot.groups.flatMap(({ key, groups: children }) =>
    children.map((child) => ({ child, parent: key })),
  ),
};
const engine = compile(policy!, world);
const now = Date.UTC(2026, 10, 22);

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

describe('the sample policy', () => {
  test('is sound against the sample organisation', () => {
    expect([...problems, ...warnings].map((problem) => problem.say('fr'))).toEqual([]);
    expect(snapshot.status).toBe('complete');
  });

  test('names no group that the sample lacks, and no rule that nobody matches', () => {
    const given = new Set(
      snapshot.people.flatMap(({ userName }) =>
        list(engine, 'intratone', subject(userName), now).flatMap(({ by }) =>
          by.map(({ reason }) => (reason.kind === 'rule' ? reason.rule : '')),
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
