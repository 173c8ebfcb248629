import type { WorkState } from '../../../extension/message/work.ts';
import type { QueueAnswer } from '../../../extension/work/use-queue.ts';
import type { Result } from '../../../extension/work/use-result.ts';
import { portal } from '../panel/world.ts';
import { legs, queue, tour } from './world.ts';

export interface Scene {
  readonly state: WorkState | undefined;
  readonly query?: string;
  readonly queue?: QueueAnswer;
  readonly result?: Result;
}

const webex = { ...portal, id: 'webex', descriptor: { ...portal.descriptor, name: 'Webex' } };

const idle: WorkState = {
  connection: { state: 'ok' },
  autopilotOff: false,
  portals: [portal],
  open: [{ tab: 3, portal: 'intratone', viewer: 'admin@regle' }],
};

export const result: Result = {
  accounts: 412,
  create: 1,
  grant: 3,
  revoke: 1,
  change: 0,
  open: 0,
  close: 0,
  held: 2,
  toCheck: 0,
  unread: 5,
  orphans: 3,
};

const text = (fr: string, en: string) => ({ fr, en });

/** What the window may have to show, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  start: { state: idle, query: '?portal=intratone&tab=3&account=antony' },
  elsewhere: {
    state: {
      ...idle,
      portals: [portal, webex],
      open: [
        { tab: 3, portal: 'intratone', viewer: 'antony@regle' },
        { tab: 4, portal: 'intratone' },
      ],
      connection: {
        state: 'unreachable',
        since: '2026-11-22T07:02:00.000Z',
        retryAt: '2026-11-22T07:04:00.000Z',
        problem: { code: 'EXT_UNREACHABLE', text: { what: text('', ''), todo: text('', '') } },
      },
    },
  },
  unpaired: { state: { ...idle, connection: { state: 'unpaired' }, portals: [], open: [] } },
  queue: { state: { ...idle, autopilotOff: true } },
  waits: {
    state: idle,
    queue: {
      ...queue,
      standing: 'waits',
      because: [
        {
          code: 'approvals',
          text: text('Attend l’accord de 2 autres personnes.', 'Waits for 2 approvals of other people.'),
        },
        {
          code: 'quarantine',
          text: text(
            'Garde-fou : 120 retraits sur 412, plus que 40 et que 10 %.',
            'Guard: 120 revocations of 412, more than 40 and than 10%.',
          ),
        },
        {
          code: 'costs',
          text: text(
            'Ce qui coûte (58,00 € par mois) attend une confirmation.',
            'What costs (€58.00 per month) waits for a confirmation.',
          ),
        },
      ],
    },
  },
  reading: {
    state: {
      ...idle,
      tour: tour({ kind: 'read', discovers: true, depth: 'accounts', legs: legs(80, 38, { steps: 0 }) }),
    },
  },
  long: { state: { ...idle, tour: tour({ how: 'point', legs: legs(1_200, 300) }) } },
  stopped: { state: { ...idle, tour: tour({ status: 'stopped', stop: 'refused' }) } },
  stale: { state: { ...idle, tour: tour({ status: 'stopped', stop: 'stale' }) } },
  done: {
    state: { ...idle, tour: tour({ kind: 'read', status: 'done', legs: legs(12, 12) }) },
  },
};
