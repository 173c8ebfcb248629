import { expect, test } from 'vitest';
import { resolveBoxes } from '../../../extension/background/resolve.ts';
import type { ShownBox } from '../../../extension/message/page.ts';
import type { AccountView } from '../../../shared/wire/account.ts';

const view = (
  names: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>> = {},
): AccountView => ({
  portal: 'intratone',
  account: { key: 'antony', status: 'active', mode: 'managed' },
  canEdit: true,
  policyVersion: 1,
  items: Object.keys(names).map((id) => ({
    key: `site:${id}`,
    desired: false,
    observed: 'unknown',
    state: 'unknown',
    because: [],
    against: [],
  })),
  reasons: [],
  steps: [],
  overrides: [],
  readAt: {},
  unread: [],
  widening: 0,
  siteNames: { ...names, ...other },
  hours: [],
  profiles: [],
  profileNames: {},
});
const rows = (...labels: string[]): ShownBox[] =>
  labels.map((label, row) => ({
    row,
    what: { kind: 'site', label },
    saved: false,
    now: false,
    disabled: false,
  }));

test('a site is known by the words of its row, as they are or normalised', () => {
  const known = view({ avalon: 'Avalon', paradis: 'Résidence du paradis' });
  expect(resolveBoxes(rows('Avalon', 'RESIDENCE DU  PARADIS', 'Inconnue'), known)).toEqual([
    'site:avalon',
    'site:paradis',
    undefined,
  ]);
});

test('exact words go before words that are only alike', () => {
  const known = view({ a: 'Les Cèdres', b: 'LES CEDRES' });
  expect(resolveBoxes(rows('Les Cèdres', 'LES CEDRES', 'les cedres'), known)).toEqual([
    'site:a',
    'site:b',
    undefined,
  ]);
});

test('two sites of one name, and two rows of one site, are nobody’s', () => {
  const known = view({ a: 'Le Parc', b: 'Le Parc', c: 'Le Lac' });
  expect(resolveBoxes(rows('Le Parc', 'Le Lac', 'Le lac'), known)).toEqual([undefined, undefined, undefined]);
});

test('the name of an agency is no residence', () => {
  const known = view({ avalon: 'Avalon' }, { paris: 'Paris' });
  expect(resolveBoxes(rows('Paris'), known)).toEqual([undefined]);
});
