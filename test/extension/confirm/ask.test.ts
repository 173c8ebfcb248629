import { describe, expect, test } from 'vitest';
import { acceptText } from '../../../extension/confirm/accept-text.ts';
import { type Ask, askOf } from '../../../extension/confirm/ask.ts';
import { busy, portal } from '../panel/world.ts';

const read = { portal, view: busy };
const button = (ask: Ask, locale: 'fr' | 'en' = 'fr') =>
  ask.kind === 'gone' ? '' : acceptText(ask, read, locale);
const ask = (intent: Parameters<typeof askOf>[0]['intent']) => askOf({ intent, view: busy });

describe('the button names what it writes', () => {
  const draft = { effect: 'allow', feature: 'x', sites: ['*'], reason: 'why' } as const;
  const add = (part: object) => ask({ kind: 'add-override', draft: { ...draft, sites: ['*'], ...part } });

  test('for an exception: until when', () => {
    expect(button(add({ expiresAt: '2027-03-31T12:00:00.000Z' }))).toBe(
      'Accorder l’exception jusqu’au 31 mars 2027',
    );
    expect(button(add({}))).toBe('Accorder l’exception sans date de fin');
    expect(button(add({ effect: 'deny', expiresAt: '2027-03-31T12:00:00.000Z' }), 'en')).toBe(
      'Revoke this right until 31 March 2027',
    );
  });
  test('for the end of one: which', () => {
    expect(button(ask({ kind: 'end-override', override: busy.overrides[0]!.id }))).toBe(
      'Mettre fin à l’exception «\u00A0Consulter les événements\u00A0»',
    );
  });
  test('for one box: the box; for more: how many', () => {
    expect(button(ask({ kind: 'apply', keys: ['feature:site-logos-manage'] }))).toBe(
      'Décocher «\u00A0Créer, modifier, supprimer les logos\u00A0»',
    );
    expect(button(ask({ kind: 'apply', keys: ['feature:site-logos-manage', 'site:site-2'] }))).toBe(
      'Changer 2 cases',
    );
  });
  test('for administrator rights: how many of them', () => {
    const [first, second] = busy.steps;
    const steps = [{ ...first!, risks: ['delegation' as const] }, second!];
    expect(button({ kind: 'apply', steps }, 'en')).toBe('Change 2 boxes, 1 of them an administrator right');
  });
});

test('for a rule: the rule, and for how many people', () => {
  const edit = {
    kind: 'edit-rule' as const,
    base: 12,
    edits: [{ kind: 'archive' as const, rule: 'g' }],
    rule: { id: 'g', name: 'Gardiens' },
    text: { fr: '', en: '' },
    people: 14,
  };
  const effect = { problems: [], warnings: [], changes: [], people: 12, portals: [], portalNames: {} };
  const asked = askOf({ intent: edit, view: busy, effect });
  expect(button(asked)).toBe('Changer la règle «\u00A0Gardiens\u00A0» pour 12 personnes');
  expect(button(asked, 'en')).toBe('Change the rule “Gardiens” for 12 people');
  expect(askOf({ intent: edit, view: busy })).toEqual({ kind: 'gone' });
});

describe('nothing is asked for', () => {
  test('when the exception has ended meanwhile', () => {
    expect(ask({ kind: 'end-override', override: 'another' })).toEqual({ kind: 'gone' });
  });
  test('when no box is to be changed any more, or it is held', () => {
    expect(ask({ kind: 'apply', keys: ['feature:authorisations-manage'] })).toEqual({ kind: 'gone' });
    expect(ask({ kind: 'apply', keys: ['feature:users-manage'] })).toEqual({ kind: 'gone' });
  });
});
