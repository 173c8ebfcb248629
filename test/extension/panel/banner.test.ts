import { describe, expect, test } from 'vitest';
import { bannersOf } from '../../../extension/panel/banner.ts';
import { say } from '../../../extension/panel/banner.words.ts';
import { busy } from './world.ts';
import { scenes } from './scenes.ts';

const kinds = (scene: string) => bannersOf(scenes[scene]!.state).map(({ kind }) => kind);
const work = scenes['work']!.state;
const first = (state: typeof work) => say(bannersOf(state)[0]!, 'fr');

test('an account in order has nothing to say', () => {
  expect(kinds('orderly')).toEqual([]);
});

test('a browser that is not paired says how to pair, and nothing else', () => {
  expect(kinds('unpaired')).toEqual(['unpaired']);
  expect(first(scenes['unpaired']!.state).body).toContain('portillon serve');
});

test('an unreachable connector says since when, and that nothing is lost', () => {
  expect(kinds('unreachable')).toEqual(['unreachable', 'waiting', 'widening']);
  const { title, body } = say(bannersOf(scenes['unreachable']!.state)[0]!, 'fr');
  expect(title).toMatch(/^Connecteur injoignable depuis \d\d:\d\d\.$/);
  expect(body).toContain('Vos 3 modifications et relevés sont gardés.');
});

test('another account’s waiting edit is not this one’s business', () => {
  const edits = [{ id: 'e2', portal: 'intratone', account: 'cedric' }];
  expect(bannersOf({ ...work, view: { ...busy, widening: 0 }, waiting: { readings: 0, edits } })).toEqual([]);
});

test('a mismatch names both users as the portal writes them', () => {
  expect(first(scenes['mismatch']!.state)).toEqual({
    title: 'Lecture seule.',
    body: 'Le portail est ouvert au nom de cedric@regle, cette session parle pour admin@regle.',
  });
});

test('a changed portal gives the fingerprint of the page', () => {
  expect(bannersOf(scenes['changed']!.state)).toMatchObject([
    { kind: 'changed', structureHash: '4f1c09ab77de2210' },
  ]);
});

describe('the account', () => {
  const withView = (part: Partial<typeof busy>) =>
    bannersOf({ ...work, view: { ...busy, widening: 0, ...part } }).map(({ kind }) => kind);

  test('without a person is said to be so', () => {
    expect(kinds('orphan')).toEqual(['orphan']);
  });
  test('of a person who has left is said to be so', () => {
    expect(withView({ person: { ...busy.person!, status: 'archived' } })).toEqual(['gone']);
  });
  test('that is protected, unmanaged or still to be created is said to be so', () => {
    expect(withView({ account: { key: 'antony', status: 'active', mode: 'protected' } })).toEqual([
      'protected',
    ]);
    expect(withView({ account: { key: 'antony', status: 'active', mode: 'unmanaged' } })).toEqual([
      'unmanaged',
    ]);
    expect(withView({ account: { key: 'antony', status: 'planned', mode: 'managed' } })).toEqual(['planned']);
  });
});

describe('the page', () => {
  test('in another mode says which one can be read', () => {
    const banner = bannersOf(scenes['otherMode']!.state)[0]!;
    expect(say(banner, 'fr').body).toContain('«\u00A0Par résidence\u00A0»');
  });
  test('of a longer list says how many of its pages were read, and nothing once all are', () => {
    const { state } = scenes['modules']!;
    expect(bannersOf(state).map((banner) => say(banner, 'en').title)).toContain('3 of 16 pages read.');
    expect(say(bannersOf(state)[0]!, 'fr').title).toBe('3 pages lues sur 16.');
    const page = { ...state.page, pageOf: { number: 16, of: 16, read: 16 } } as typeof state.page;
    expect(bannersOf({ ...state, page })).toEqual([]);
  });
  test('that several accounts’ name is all of says what to do', () => {
    expect(kinds('sharedName')).toEqual(['sharedName']);
    expect(first(scenes['sharedName']!.state).body).toContain('liste des comptes du portail');
  });
  test('with rows that nobody knows names them', () => {
    const banner = bannersOf(scenes['unresolved']!.state)[0]!;
    expect(say(banner, 'fr').title).toBe('1 ligne de la page n’a pas été reconnue.');
    expect(say(banner, 'en').body).toContain('Résidence du Lac (ancienne)');
  });
  test('that shows a part of the list says that absence is no answer', () => {
    const page = { ...work.page, complete: false } as typeof work.page;
    expect(bannersOf({ ...work, page }).map(({ kind }) => kind)).toContain('incomplete');
  });
});

test('the widening is counted, in the singular too', () => {
  expect(say({ kind: 'widening', count: 12 }, 'fr').title).toBe(
    'Le portail donnera aussi 12 droits que la politique ne demande pas.',
  );
  expect(say({ kind: 'widening', count: 1 }, 'en').title).toBe(
    'The portal will also give 1 right that the policy does not ask for.',
  );
});
