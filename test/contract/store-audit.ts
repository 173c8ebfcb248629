import { describe, expect, test } from 'vitest';
import type { AuditLink, AuditQuery, Store } from '../../connector/store/store.ts';
import { oneStore } from './store-example.ts';

export function auditContract(open: () => Promise<Store>): void {
  const store = oneStore(open);

  describe('the audit', () => {
    const entry = (action: string, data = {}) => ({
      at: 1_700_000_000_000,
      actor: 'ada',
      action,
      subject: 's',
      data,
    });

    test('keeps every entry, the newest first, in a chain that verifies', async () => {
      expect(await store().audit.verify()).toBeUndefined();
      const first = entry('one', { b: [1, { d: 'é', c: null }], a: 0.1 });
      await store().audit.append(first);
      await store().audit.append(entry('two', { text: 'a\u0000b' }));
      expect(await store().audit.recent(1)).toEqual([entry('two', { text: 'a\u0000b' })]);
      expect(await store().audit.recent(9)).toEqual([entry('two', { text: 'a\u0000b' }), first]);
      expect(await store().audit.verify()).toBeUndefined();
    });

    test('is one chain however many append at once, and without what was rolled back', async () => {
      const before = (await store().audit.recent(1_000)).length;
      await Promise.all(Array.from({ length: 20 }, (_, index) => store().audit.append(entry(`n${index}`))));
      const failing = store().transaction(async (inside) => {
        await inside.audit.append(entry('undone'));
        throw new Error('undo');
      });
      await expect(failing).rejects.toThrow('undo');
      await store().audit.append(entry('last'));
      const recent = await store().audit.recent(1_000);
      expect(recent).toHaveLength(before + 21);
      expect(recent[0]?.action).toBe('last');
      expect(await store().audit.verify()).toBeUndefined();
    });

    test('finds an account with its steps, and what came before a link', async () => {
      const { audit } = store();
      const subjects = ['q/ada', 'q/ada/grant/feature:x', 'q/adam', 'Q/ADA', 'q'];
      for (const subject of subjects) await audit.append({ ...entry('within'), subject });
      const found = async (before?: number) => {
        const query = { within: 'q/ada', ...(before !== undefined && { before }) };
        return (await audit.search(query, { offset: 0, limit: 9 })).items;
      };
      const all = await found();
      expect(all.map(({ subject }) => subject)).toEqual(['Q/ADA', 'q/ada/grant/feature:x', 'q/ada']);
      expect(await found(all[1]!.seq)).toEqual([all[2]]);
    });

    test('tells what was appended after a link', async () => {
      const { audit } = store();
      const head = await audit.head();
      for (const action of ['x', 'y', 'z']) await audit.append(entry(action));
      expect(await audit.head()).toBe(head + 3);
      const actions = async (seq: number, limit: number) =>
        (await audit.after(seq, limit)).map(({ seq: number, action }) => [number - head, action]);
      expect(await actions(head, 2)).toEqual([
        [1, 'x'],
        [2, 'y'],
      ]);
      expect(await actions(head + 2, 9)).toEqual([[3, 'z']]);
      expect(await actions(head + 3, 9)).toEqual([]);
    });

    test('hands over the whole chain in order, in pages', async () => {
      const links: AuditLink[] = [];
      await store().audit.each((page) => void links.push(...page));
      expect(links.map(({ seq }) => seq)).toEqual(links.map((_, index) => index + 1));
      expect(links.map(({ seq: _seq, hash: _hash, ...entry }) => entry).toReversed()).toEqual(
        await store().audit.recent(1_000),
      );
      expect(new Set(links.map(({ hash }) => hash)).size).toBe(links.length);
    });
  });

  describe('a search of the audit', () => {
    const found = async (query: AuditQuery, offset = 0, limit = 100) => {
      const { total, items } = await store().audit.search(query, { offset, limit });
      return { total, actions: items.map(({ action }) => action) };
    };
    const fill = async () => {
      const { audit } = store();
      const actor = 'Élodie';
      await audit.append({ at: 10, actor, action: 'plan.Approve', subject: 'P-1', data: {} });
      await audit.append({
        at: 20,
        actor,
        action: 'plan.apply',
        subject: 'p-1',
        data: { note: 'a "b" \u00c9tage' },
      });
      await audit.append({ at: 30, actor: 'bob', action: 'planning', subject: 'x', data: { n: 1 } });
      await audit.append({ at: 40, actor: 'bob', action: 'sign-in', subject: 'élodie', data: {} });
    };

    test('finds by each part and by all of them, the newest first', async () => {
      await fill();
      expect(await found({ actor: 'ÉLODIE' })).toEqual({ total: 2, actions: ['plan.apply', 'plan.Approve'] });
      expect(await found({ action: 'PLAN.' })).toEqual({ total: 2, actions: ['plan.apply', 'plan.Approve'] });
      expect(await found({ subject: 'p-1' })).toEqual({ total: 2, actions: ['plan.apply', 'plan.Approve'] });
      expect(await found({ subject: 'p' })).toEqual({ total: 0, actions: [] });
      expect(await found({ from: 20, to: 40 })).toEqual({ total: 2, actions: ['planning', 'plan.apply'] });
      expect(await found({ actor: 'élodie', from: 20 })).toEqual({ total: 1, actions: ['plan.apply'] });
      expect(await found({ actor: 'bob', action: 'plan.' })).toEqual({ total: 0, actions: [] });
    });

    test('finds a text anywhere in a link, quotes and all, and no wildcards', async () => {
      const texts = async (text: string) => (await found({ text, to: 50 })).actions;
      expect(await texts('élodie')).toEqual(['sign-in', 'plan.apply', 'plan.Approve']);
      expect(await texts('"B" é')).toEqual(['plan.apply']);
      expect(await texts('PPROV')).toEqual(['plan.Approve']);
      expect(await texts('p-1')).toEqual(['plan.apply', 'plan.Approve']);
      expect(await texts('%')).toEqual([]);
      expect((await found({ text: 'bob', action: 'sign' })).total).toBe(1);
    });

    test('answers pages, with the number of all', async () => {
      const all = await found({ to: 50 });
      expect(all.total).toBe(4);
      for (const query of [{ to: 50 }, { to: 50, text: '' }]) {
        expect(await found(query, 1, 2)).toEqual({ total: 4, actions: all.actions.slice(1, 3) });
        expect(await found(query, 3, 2)).toEqual({ total: 4, actions: all.actions.slice(3) });
        expect(await found(query, 4, 2)).toEqual({ total: 4, actions: [] });
        expect(await found(query, 0, 0)).toEqual({ total: 4, actions: [] });
      }
      const { items } = await store().audit.search({}, { offset: 0, limit: 1 });
      const links: AuditLink[] = [];
      await store().audit.each((page) => void links.push(...page));
      expect(items).toEqual([links.at(-1)]);
    });

    test('looks for a text in all links, however many', async () => {
      await store().transaction(async ({ audit }) => {
        for (let n = 0; n < 2_100; n++) {
          await audit.append({ at: 1_000 + n, actor: 'many', action: `many.${n}`, subject: 's', data: {} });
        }
      });
      const numbers = (...all: number[]) => all.map((n) => `many.${n}`);
      expect(await found({ text: 'Many.1' }, 1_098, 5)).toEqual({
        total: 1_111,
        actions: numbers(101, 100, 19, 18, 17),
      });
      expect(await found({ text: 'many' }, 1_998, 4)).toEqual({
        total: 2_100,
        actions: numbers(101, 100, 99, 98),
      });
      expect(await store().audit.verify()).toBeUndefined();
    });
  });
}
