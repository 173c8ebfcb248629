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

  test('nothing, when it is older than the step', () => {
    const sent = step('setProfile', { profile: { module: 'accounting', to: 'chief' } });
    expect(verdict(sent, [reading(SENT - 1, [['accounting', 'chief']])])).not.toBe('confirmed');
    expect(verdict(step('suspend'), [reading(SENT - 1)], 'suspended')).not.toBe('confirmed');
  });
});
