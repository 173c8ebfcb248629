import type { Leg, Tour } from '../../../extension/work/tour.ts';
import type { QueueAnswer } from '../../../extension/work/use-queue.ts';
import type { QueuedAccount } from '../../../shared/wire/queue.ts';

type Step = QueuedAccount['steps'][number];

export function step(part: Partial<Step> & Pick<Step, 'kind'>): Step {
  return {
    id: `intratone/antony/${part.kind}`,
    portal: 'intratone',
    account: 'antony',
    observed: 'no',
    risks: [],
    reasons: [],
    ...part,
  };
}

const grant = (id: string, part: Partial<Step> = {}) =>
  step({ kind: 'grant', item: { kind: 'feature', id }, tab: 'sites', ...part });
const revoke = (id: string) =>
  step({ kind: 'revoke', item: { kind: 'feature', id }, tab: 'sites', observed: 'yes' });

function queued(account: string, name: string | undefined, steps: Step[], byHand = false): QueuedAccount {
  return {
    account,
    ...(name !== undefined && { name }),
    steps,
    tabs: ['sites'],
    byHand,
    handSteps: byHand ? steps.map(({ id }) => id) : [],
  };
}

export const queue: QueueAnswer = {
  plan: '0193f3c2-8a51-7c1e-9f0a-2b1c5d6e7f80',
  hash: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
  standing: 'ready',
  because: [],
  autopilot: true,
  accounts: [
    queued('antony', 'Antony Mercier', [
      grant('resident-clemobil-manage'),
      grant('time-slots-manage', { observed: 'unknown' }),
      revoke('site-logos-manage'),
    ]),
    queued('sylvie', 'Sylvie Bastide', [grant('users-manage', { risks: ['delegation'] })], true),
    queued('m.diallo', 'Moussa Diallo', [revoke('users-manage'), revoke('site-logos-manage')], true),
    queued('ancien', undefined, [revoke('site-logos-manage')]),
  ],
};

const names = ['Antony Mercier', 'Sylvie Bastide', 'Moussa Diallo', 'Élodie Guérin', 'Karim Haddad'];

/** So many accounts, the first `done` of them with an outcome. */
export function legs(count: number, done: number, part: Partial<Leg> = {}): Leg[] {
  const outcomes = ['done', 'done', 'done', 'done', 'by-hand', 'done', 'skipped'] as const;
  return Array.from({ length: count }, (_, n): Leg => ({
    account: `compte-${n + 1}`,
    ...(n % 11 !== 10 && { name: `${names[n % names.length]} ${n + 1}` }),
    tabs: ['sites', 'residents'],
    steps: (n % 4) + 1,
    byHand: n % 7 === 4,
    ...(n < done && { outcome: outcomes[n % outcomes.length]! }),
    ...part,
  }));
}

export function tour(part: Partial<Tour> = {}): Tour {
  return {
    id: '0193f3c2-8a51-4c1e-9f0a-2b1c5d6e7f80',
    portal: 'intratone',
    kind: 'queue',
    how: 'press',
    tab: 3,
    plan: queue.plan,
    discovers: false,
    listSeen: false,
    legs: legs(12, 5),
    status: 'running',
    startedAt: '2026-11-22T07:02:00.000Z',
    under: {
      phase: 'work',
      visited: [],
      pages: [],
      touched: false,
      saved: false,
      left: true,
      pressed: '',
      times: 0,
      searched: false,
    },
    ...part,
  };
}
