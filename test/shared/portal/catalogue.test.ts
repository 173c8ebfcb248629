import { describe, expect, test } from 'vitest';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import { findPortal, portals } from '../../../shared/portal/index.ts';
import { normaliseLabel } from '../../../shared/portal/label.ts';

/** How far each portal's list of facts goes: R of the vendor's page, C of its constraints, X of other sources. */
const NUMBERING: Readonly<Record<string, { R: number; C: number; X: number }>> = {
  intratone: { R: 72, C: 8, X: 3 },
  amisgest: { R: 28, C: 8, X: 9 },
  commown: { R: 35, C: 11, X: 3 },
  dailybiz: { R: 69, C: 8, X: 8 },
  'webex-carrier': { R: 55, C: 7, X: 5 },
};

const portal = (id: string) => findPortal(id)!;
const idsOf = ({ features }: Descriptor, ...kinds: string[]) =>
  features.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
const labelled = ({ features }: Descriptor, id: string) =>
  features.find((feature) => feature.id === id)?.label.fr;

describe.each(portals.map((one) => [one.id, one] as const))('the catalogue of %s', (id, descriptor) => {
  const parts = [
    ...descriptor.features,
    ...descriptor.fields,
    ...descriptor.constraints,
    ...(descriptor.seats ? [descriptor.seats] : []),
    ...(descriptor.importFile ? [descriptor.importFile] : []),
  ];

  test('names only facts that its list has', () => {
    const facts = parts.flatMap(({ fact }) => (fact === undefined ? [] : [fact]));
    expect(facts.length).toBeGreaterThan(0);
    const unknown = facts.filter((fact) => {
      const [, letter, number] = /^([RCX])(\d+)$/.exec(fact) ?? [];
      return number === undefined || Number(number) > NUMBERING[id]![letter as 'R'];
    });
    expect(unknown).toEqual([]);
  });

  test('says of each function and field where it is from: a fact, or its own inference', () => {
    const unsourced = [...descriptor.features, ...descriptor.fields].filter(
      (part) => part.fact === undefined && part.inferred.length === 0,
    );
    expect(unsourced.map((part) => part.id)).toEqual([]);
  });

  test('writes no label twice in a section, whatever the spelling, and uses no id twice', () => {
    const labels = descriptor.features.flatMap(({ section, label }) =>
      [...new Set([label.fr, ...label.variants].map(normaliseLabel))].map((text) => `${section}/${text}`),
    );
    expect(labels.filter((text, at) => labels.indexOf(text) !== at)).toEqual([]);
    for (const named of [descriptor.features, descriptor.fields, descriptor.sections, descriptor.tabs]) {
      const ids = named.map((part) => part.id);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  test('implies nothing in a circle', () => {
    const implies = new Map(descriptor.features.map((feature) => [feature.id, feature.implies]));
    const below = (feature: string, path: readonly string[]): void => {
      expect(path).not.toContain(feature);
      for (const implied of implies.get(feature)!) below(implied, [...path, feature]);
    };
    for (const feature of implies.keys()) below(feature, []);
  });

  test('never says that it deletes', () => {
    expect(descriptor.lifecycle.end).not.toContain('delete');
    expect(Object.keys(descriptor.lifecycle.notes)).not.toContain('delete');
  });

  test('asks for the e-mail wherever the way to sign in is mailed', () => {
    const mailed = descriptor.lifecycle.credential !== 'provisional-password';
    const email = descriptor.fields.find(({ from }) => from === 'email');
    expect(email?.required).toBe(mailed || id === 'intratone');
  });
});

describe('the enumerated rights', () => {
  test('Intratone has 22 functions, 2 flags and 1 attribute', () => {
    expect(idsOf(portal('intratone'), 'function')).toHaveLength(22);
    expect(idsOf(portal('intratone'), 'flag')).toHaveLength(2);
    expect(idsOf(portal('intratone'), 'attribute')).toHaveLength(1);
  });

  test('Amisgest lists 15 roles, the exclusive external technician last', () => {
    const amisgest = portal('amisgest');
    expect(idsOf(amisgest, 'function')).toHaveLength(15);
    expect(idsOf(amisgest, 'function').at(-1)).toBe('external-technician');
    expect(amisgest.constraints).toEqual([
      { kind: 'exclusive', feature: 'external-technician', fact: 'R13' },
    ]);
  });

  test('Commown has four roles, the access that is given apart, and an administrator at least', () => {
    const commown = portal('commown');
    expect(idsOf(commown, 'function').map((id) => labelled(commown, id))).toEqual([
      'Administration',
      'Gestion de la flotte',
      'Comptabilité',
      'Informatique',
    ]);
    expect(idsOf(commown, 'flag')).toEqual(['portal-access']);
    expect(commown.lifecycle).toMatchObject({
      access: { feature: 'portal-access', on: 'invite', off: 'revokeAccess' },
      end: ['revokeAccess', 'archive'],
    });
    expect(commown.constraints).toMatchObject([{ kind: 'holders', feature: 'role-administration', min: 1 }]);
  });

  test('Commown imports the columns of its template, with an id for each role', () => {
    const { importFile } = portal('commown');
    expect(importFile?.columns.map(({ header }) => header).join(',')).toBe(
      'id,email,lastname,firstname,customer_roles/id,phone,team/id',
    );
    expect(Object.keys(importFile?.roles ?? {}).toSorted()).toEqual(
      idsOf(portal('commown'), 'function').toSorted(),
    );
    expect(importFile?.inferred).toContain('roles');
  });

  test('DailyBiz has one flag that brings every function, and functions that are all ours', () => {
    const dailybiz = portal('dailybiz');
    const functions = idsOf(dailybiz, 'function');
    expect(functions).toHaveLength(4 * 9 * 5);
    const administrator = dailybiz.features.find(({ id }) => id === 'administrator-profile');
    expect(administrator).toMatchObject({ kind: 'flag', sensitivity: 'delegation' });
    expect(administrator?.implies).toEqual(expect.arrayContaining(functions));
    for (const feature of dailybiz.features.filter(({ kind }) => kind === 'function')) {
      expect(feature.fact).toBeUndefined();
      expect(feature.inferred).toContain('label');
    }
  });

  test('DailyBiz has the functions of a module in its profile, sells seats and keeps hours', () => {
    const dailybiz = portal('dailybiz');
    const modules = dailybiz.sections.flatMap(({ module }) => module ?? []);
    expect(modules).toEqual(dailybiz.modules.map(({ id }) => id));
    expect(dailybiz).toMatchObject({ hours: true, seats: { billable: 'profile', fact: 'R3' } });
    expect(dailybiz.seats?.warning.fr).toContain('immédiatement');
    expect(dailybiz.seats?.warning.fr).toContain('reste due');
  });

  test('Webex has 11 permissions, two of which open the same list, and ends by a suspended login', () => {
    const webex = portal('webex-carrier');
    expect(idsOf(webex, 'function')).toHaveLength(11);
    const implies = (id: string) => webex.features.find((feature) => feature.id === id)?.implies;
    expect(implies('services')).toEqual(['assignments-list-by-service']);
    expect(implies('user-assignments')).toHaveLength(4);
    expect(implies('user-assignments')).toContain('assignments-list-by-service');
    expect(webex.lifecycle.end).toEqual(['suspend']);
    expect(webex.features.filter(({ about }) => about === undefined).map(({ kind }) => kind)).toEqual(
      Array.from({ length: 4 }, () => 'attribute'),
    );
  });
});
