import { describe, expect, test } from 'vitest';
import { verdictOf } from '../../../connector/flow/confirm/verdict.ts';
import type { TabReading } from '../../../connector/store/store.ts';
import type { Account } from '../../../shared/model/account.ts';
import type { Step } from '../../../shared/plan/step.ts';
import { findPortal } from '../../../shared/portal/index.ts';

const dailybiz = findPortal('dailybiz')!;
const SENT = 1000;
const account: Account = { id: 'a', portal: 'dailybiz', key: 'ana', status: 'active', mode: 'managed' };
const step = (kind: Step['kind'], fields: Partial<Step> = {}): Step => ({
  id: `dailybiz/ana/${kind}`,
  kind,
  portal: 'dailybiz',
  account: 'ana',
  observed: 'no',
  risks: [],
  reasons: [],
  ...fields,
});
const reading = (readAt: number, profiles: [string, string | undefined][] = []): TabReading => ({
  tab: 'users',
  readAt,
  items: new Map(),
  profiles: new Map(profiles),
});
const verdict = (sent: Step, readings: TabReading[], status: Account['status'] = 'active') =>
  verdictOf(dailybiz, sent, { account: { ...account, status }, readings }, SENT);

describe('what an export shows of a step that was sent', () => {
  test('a profile: confirmed when it is the one that was asked for, else still only sent', () => {
    const sent = step('setProfile', { profile: { module: 'accounting', from: 'junior', to: 'chief' } });
    expect(verdict(sent, [reading(SENT, [['accounting', 'chief']])])).toBe('confirmed');
    expect(verdict(sent, [reading(SENT, [['accounting', 'junior']])])).toBe('sent');
  });

  test('the end of an account: confirmed by its state', () => {
    expect(verdict(step('suspend'), [reading(SENT)], 'suspended')).toBe('confirmed');
    expect(verdict(step('archive'), [reading(SENT)], 'archived')).toBe('confirmed');
    expect(verdict(step('archive'), [reading(SENT)], 'suspended')).not.toBe('confirmed');
    expect(verdict(step('reactivate'), [reading(SENT)], 'active')).toBe('confirmed');
  });

  test('login hours: confirmed when they let in at the same minutes', () => {
    const windows = [{ days: [1, 2], from: 480, to: 1080 }];
    const sent = step('setHours', { hours: [{ id: 'office', timeZone: 'Europe/Paris', windows }] });
    const shown = (hours: TabReading['hours'] & {}) => verdict(sent, [{ ...reading(SENT), hours }]);
    expect(shown([1, 2].map((day) => ({ days: [day], from: 480, to: 1080 })))).toBe('confirmed');
    expect(shown('always')).toBe('sent');
    const before = new Map([['hours', SENT - 1]]);
    expect(verdict(sent, [{ ...reading(SENT), hours: windows, seenAt: before }])).not.toBe('confirmed');
  });

  test('nothing, when it is older than the step', () => {
    const sent = step('setProfile', { profile: { module: 'accounting', to: 'chief' } });
    expect(verdict(sent, [reading(SENT - 1, [['accounting', 'chief']])])).not.toBe('confirmed');
    expect(verdict(step('suspend'), [reading(SENT - 1)], 'suspended')).not.toBe('confirmed');
  });
});

describe('what a list or a page shows of an account as a whole', () => {
  const words = { fr: 'x', en: 'x' };
  const pages = findPortal('intratone')!.pages!;
  const state = (id: string, uninvited: boolean) => ({
    id,
    uninvited,
    tab: 'user',
    shown: { ...words, variants: [] },
    about: words,
  });
  const portal = { ...dailybiz, pages: { ...pages, states: [state('new', true), state('asked', false)] } };
  const shown = (sent: Step, more: Partial<Account>, readings: TabReading[] = []) =>
    verdictOf(portal, sent, { account: { ...account, shownAt: SENT, ...more }, readings }, SENT);

  test('an invitation: confirmed by any state that is not the one before it', () => {
    expect(shown(step('invite'), { state: 'asked' })).toBe('confirmed');
    expect(shown(step('invite'), { state: 'new' })).toBe('sent');
    expect(shown(step('invite'), { state: 'asked', shownAt: SENT - 1 }, [reading(SENT)])).toBe('sent');
  });

  test('the end of an account: confirmed or not, without a tab being read', () => {
    expect(shown(step('suspend'), { status: 'suspended' })).toBe('confirmed');
    expect(shown(step('suspend'), { status: 'active' })).toBe('sent');
    expect(shown(step('reactivate'), { status: 'active' })).toBe('confirmed');
  });
});
