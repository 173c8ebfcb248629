import { describe, expect, test } from 'vitest';
import { createEdits } from '../../../extension/background/edits.ts';
import type { WaitingIntent } from '../../../extension/background/intents.ts';
import type { Line } from '../../../extension/background/line.ts';
import { Problem } from '../../../shared/problem.ts';
import { stored } from './stored.ts';

const edit: WaitingIntent = {
  id: '0193f3c2-8a51-7c1e-9f0a-2b1c5d6e7f80',
  portal: 'intratone',
  account: 'antony',
  tab: '1.0',
  askedAt: '2026-11-22T07:02:00.000Z',
  intent: {
    kind: 'edit-rule',
    base: 12,
    edits: [{ kind: 'archive', rule: 'guards' }],
    rule: { id: 'guards', name: 'Gardiens' },
    text: { fr: '', en: '' },
    people: 12,
  },
  agreed: { reason: 'Demandé par la DRH' },
};

type Reply = (name: string) => unknown;

function edits(reply: Reply) {
  const calls: { name: string; body: unknown }[] = [];
  const views: unknown[] = [];
  const intents = stored<WaitingIntent[]>([edit]);
  const line = {
    call: async ({ name }: { name: string }, { body }: { body?: unknown }) => {
      calls.push({ name, body });
      return reply(name);
    },
  } as unknown as Line;
  const memory = { intents, drafts: stored({}) } as unknown as Parameters<typeof createEdits>[1];
  return { ...createEdits(line, memory, () => async (view) => void views.push(view)), calls, views, intents };
}

const refuse = (code: string, status: number) => {
  const words = { fr: code, en: code };
  throw new Problem(code, status, { what: words, todo: words });
};

describe('the edit of a rule', () => {
  test('goes out with its version and reason, and the account is asked for anew', async () => {
    const made = edits((name) => name);
    expect(await made.send(edit)).toBe('done');
    expect(made.calls).toEqual([
      {
        name: 'editPolicy',
        body: {
          base: 12,
          edits: [{ kind: 'archive', rule: 'guards' }],
          reason: 'Demandé par la DRH',
        },
      },
      { name: 'account', body: undefined },
    ]);
    expect(made.views).toEqual(['account']);
    expect(made.intents.get()).toEqual([]);
  });

  test('that is written is not sent once more when the connector is gone right after', async () => {
    const made = edits((name) => (name === 'account' ? refuse('EXT_UNREACHABLE', 503) : name));
    expect(await made.send(edit)).toBe('done');
    expect(made.intents.get()).toEqual([]);
    expect(made.views).toEqual([]);
  });

  test('in a version that is no longer in force is kept with the reason why', async () => {
    const made = edits(() => refuse('FLOW_POLICY_MOVED', 412));
    await expect(made.send(edit)).rejects.toThrow('FLOW_POLICY_MOVED');
    expect(made.intents.get()).toMatchObject([{ id: edit.id, problem: { code: 'FLOW_POLICY_MOVED' } }]);
    expect(made.intents.get()[0]!.agreed).toBeUndefined();
  });

  test('waits while the connector is away', async () => {
    const made = edits(() => refuse('EXT_UNREACHABLE', 503));
    expect(await made.send(edit)).toBe('kept');
    expect(made.intents.get()).toHaveLength(1);
  });
});
