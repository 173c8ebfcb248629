import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { readSheet } from 'read-excel-file/node';
import { expect, test, vi } from 'vitest';
import { Problem } from '../../../shared/problem.ts';
import { importFile } from '../../../connector/delivery/file/import-file.ts';
import { taskList } from '../../../connector/delivery/file/task-list.ts';
import { oneLine } from '../../../connector/delivery/file/task/one-line.ts';
import { mayExecute } from '../../../shared/text/formula.ts';
import { accountPlan, BY_RULE, feature, ground, person, planOf, site, step, textOf } from './fixture.ts';
import { hostile } from './hostile.ts';

const RUNS = { numRuns: 60 };

// Each run writes and reads whole files; a loaded machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

/** One new account whose person, site and reason are called so. */
function calledSo(name: string, family: string) {
  const who = person('anne', { displayName: name, familyName: family });
  const steps = [
    step('anne', 'create'),
    step('anne', 'grant', { ...feature('moor'), reasons: [{ ...BY_RULE, ruleName: family }] }),
    step('anne', 'grant', site('odd')),
  ];
  const under = ground([who], { sites: [{ id: 'odd', name: family, kind: 'berth' }] });
  return { steps, under, plan: planOf([accountPlan(who, steps)]) };
}

const spaces = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

test('an import holds the names as they are in CSV and in XLSX, or leaves the account to the list by hand', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (family) => {
      const { steps, under, plan } = calledSo('Anne', family);
      const carried = steps.filter((one) => importFile.carries(one, under));
      const refused = await importFile.deliver(plan, [steps[0]!], under).catch((error: unknown) => error);
      const place = refused instanceof Problem ? refused.place : undefined;
      expect(place).toEqual(carried.length === 0 ? { path: 'anne' } : undefined);
      if (carried.length === 0) return;
      expect(carried.map(({ kind }) => kind)).toEqual(['create', 'grant']);
      const [csv, xlsx] = await importFile.deliver(plan, carried, under);
      const wanted = ['anne@brest', 'anne@example.org', family, 'Anne', 'crew.moor', '', ''];
      expect(parse(Buffer.from(csv!.bytes), { bom: true })[1]).toEqual(wanted);
      const sheet = await readSheet(Buffer.from(xlsx!.bytes), { trim: false });
      expect(sheet[1]).toEqual(wanted.map((cell) => cell || null));
    }),
    RUNS,
  );
});

test('no cell of a CSV file begins like a formula, however the spreadsheet splits it', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (name, family) => {
      const { steps, under, plan } = calledSo(name, family);
      const files = [
        ...(await taskList.deliver(plan, steps, under)),
        ...(await importFile.deliver(
          plan,
          steps.filter((one) => importFile.carries(one, under)),
          under,
        )),
      ].filter((artefact) => artefact.name.endsWith('.csv'));
      for (const file of files)
        for (const delimiter of [',', ';', '\t']) {
          const cells = textOf(file)
            .replace('\uFEFF', '')
            .split(/\r?\n/)
            .flatMap((line) => line.split(delimiter));
          const active = cells.filter(
            (cell) => /^["\s]*[=+\-@＝＋－＠]/u.test(cell) && !/^"?\+[\d\s.]*"?$/.test(cell),
          );
          expect(active).toEqual([]);
        }
    }),
    RUNS,
  );
});

test('the list by hand in CSV says every name, with an apostrophe where it would execute', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (name, family) => {
      const { steps, under, plan } = calledSo(name, family);
      const [, csv] = await taskList.deliver(plan, steps, under);
      const rows = parse<Record<string, string>>(Buffer.from(csv!.bytes), {
        bom: true,
        delimiter: ';',
        columns: true,
      });
      expect(rows.map(({ step: id }) => id)).toEqual(steps.map(({ id }) => id));
      const plain = (text: string) => text.replaceAll("'", '');
      for (const row of rows) expect(plain(row['name']!)).toBe(plain(oneLine(name)));
      expect(plain(rows[2]!['what']!)).toBe(plain(oneLine(family)));
      const isChanged = rows[2]!['what'] !== oneLine(family);
      expect(isChanged).toBe(mayExecute(oneLine(family)));
    }),
    RUNS,
  );
});

test('the page holds names as text and nothing that runs', async () => {
  const window = new Window();
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (name, family) => {
      const { steps, under, plan } = calledSo(name, family);
      const html = (await taskList.deliver(plan, steps, under)).find(({ name: file }) =>
        file.endsWith('.html'),
      )!;
      const page = new window.DOMParser().parseFromString(textOf(html), 'text/html');
      expect(page.querySelectorAll('script, img, link, a, iframe').length).toBe(0);
      expect(page.querySelectorAll('style').length).toBe(1);
      const attributes = [...page.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
      expect(attributes.filter((attribute) => attribute.startsWith('on'))).toEqual([]);
      expect(page.documentElement.lang).toBe('fr');
      expect(spaces(page.querySelector('.account bdi')!.textContent)).toBe(spaces(oneLine(name)));
      const boxes = [...page.querySelectorAll('.tasks b bdi')].map((one) => spaces(one.textContent));
      expect(boxes).toContain(spaces(oneLine(family)));
    }),
    RUNS,
  );
  await window.happyDOM.close();
});

test('the Markdown keeps to its lines: a name opens no heading, list, table, link or HTML', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (name, family) => {
      const { steps, under, plan } = calledSo(name, family);
      const [markdown] = await taskList.deliver(plan, steps, under);
      const text = textOf(markdown!);
      const lines = text.split('\n').filter((line) => line !== '');
      expect(lines.every((line) => /^(#{1,3} |- | {2}- |> |---$|Plan )/.test(line))).toBe(true);
      expect(lines.filter((line) => line.startsWith('- [ ] ')).length).toBe(steps.length + 2);
      expect(text.replaceAll(/\\[\\`*_[\]<>|~&#]/g, '')).not.toMatch(/[<`|~]|\]\(/);
      expect(text).not.toMatch(/[\p{Cc}--\n]/v);
    }),
    RUNS,
  );
});
