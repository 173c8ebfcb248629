import { expect, test } from 'vitest';
import { describeCost, describePool } from '../../../shared/plan/describe-cost.ts';
import { describeMoney } from '../../../shared/text/money.ts';
import { describeGuard } from '../../../shared/plan/describe-guard.ts';
import { describeHold } from '../../../shared/plan/describe-hold.ts';
import { describeKind } from '../../../shared/plan/describe-step.ts';
import { HOLDS, STEP_KINDS } from '../../../shared/plan/step.ts';
import { intratone } from './world.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const euros = (minor: number) => ({ minor, currency: 'EUR', per: 'month' as const });

test('every hold is a sentence in both languages, with and without its details', () => {
  for (const locale of ['fr', 'en'] as const) {
    const said = HOLDS.map((held) => describeHold({ held }, intratone, locale));
    expect(new Set(said).size).toBe(HOLDS.length);
    for (const text of said) expect(text).not.toMatch(/undefined|NaN|^$/);
  }
  expect(describeHold({}, intratone, 'fr')).toBe('');
});

test('a hold names what holds it as the portal names it', () => {
  const last = { held: 'last-holder' as const, heldBy: { feature: 'users-manage', min: 2 } };
  const label = intratone.features.find((feature) => feature.id === 'users-manage')!.label;
  expect(describeHold(last, intratone, 'fr')).toBe(`il n’en resterait pas assez (${label.fr}), minimum 2`);
  const cost = { held: 'cost' as const, heldBy: { amount: 2990, currency: 'EUR', pool: 'Gestion' } };
  expect(plain(describeHold(cost, intratone, 'fr'))).toBe('dépense à confirmer : 29,90 €');
  expect(describeHold(cost, intratone, 'en')).toBe('expense to confirm: €29.90');
  expect(describeHold({ held: 'prerequisite', heldBy: { stage: 'revokeAccess' } }, intratone, 'fr')).toBe(
    'attend une étape : couper l’accès',
  );
  expect(
    describeHold({ held: 'prerequisite', heldBy: { step: 'intratone/antony/create' } }, intratone, 'en'),
  ).toBe('waits for a step: create the account');
  expect(
    describeHold({ held: 'exclusion', heldBy: { exclusion: 'x', name: 'Payer' } }, intratone, 'fr'),
  ).toBe('droits qui s’excluent : Payer');
});

test('every kind of step has its own words', () => {
  for (const locale of ['fr', 'en'] as const)
    expect(new Set(STEP_KINDS.map((kind) => describeKind(kind, locale))).size).toBe(STEP_KINDS.length);
});

test('money is written as the language writes it', () => {
  expect(plain(describeMoney(euros(2990), 'fr'))).toBe('29,90 € par mois');
  expect(describeMoney(euros(2990), 'en')).toBe('€29.90 per month');
  expect(plain(describeMoney({ minor: 500, currency: 'JPY', per: 'once' }, 'en'))).toBe('JP¥500');
});

test('a cost says the seats, the money, and what stays due', () => {
  const cost = (seats: number, minor: number, alreadyDue = false) =>
    plain(describeCost({ pool: 'p', seats, price: euros(minor), alreadyDue }, 'fr'));
  expect(cost(1, 2990)).toBe('1 place prise, 29,90 € par mois');
  expect(cost(2, 0)).toBe('2 places prises, comprises dans l’abonnement');
  expect(cost(-1, 2990, true)).toBe('1 place libérée, 29,90 € par mois restent dus');
  expect(cost(-1, -2990)).toBe('1 place libérée, 29,90 € par mois de moins');
});

test('a pool says what it comes to', () => {
  const pool = { pool: 'p', name: 'Gestion', before: 12, after: 14, included: 10, capacity: 20 };
  expect(plain(describePool({ ...pool, more: euros(5980), due: euros(0) }, 'fr'))).toBe(
    'Gestion : 12 → 14 places (10 comprises, 20 au plus), 59,80 € par mois de plus',
  );
  expect(describePool({ ...pool, more: euros(0), due: euros(2990) }, 'en')).toBe(
    'Gestion: 12 → 14 seats (10 included, 20 at most), €29.90 per month already due',
  );
});

test('a guard says how many of how many, and the limits', () => {
  const tripped = {
    portal: 'intratone',
    kind: 'revoke' as const,
    agency: 'paris',
    count: 240,
    of: 900,
    limit: { count: 100, percent: 10 },
  };
  expect(plain(describeGuard(tripped, 'fr', 'Paris'))).toBe(
    'Paris, retirer : 240 cases sur 900 (26 %), plus que 100 et que 10 %',
  );
  expect(describeGuard({ ...tripped, kind: 'archive', of: 0 }, 'en')).toBe(
    'paris, archive: 240 accounts of 0 (100%), more than 100 and more than 10%',
  );
});
