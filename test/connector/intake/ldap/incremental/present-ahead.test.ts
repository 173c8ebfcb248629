import { expect, test } from 'vitest';
import { presentAhead } from '../../../../../connector/intake/ldap/incremental/present-ahead.ts';
import type { Entries } from '../../../../../connector/store/store.ts';

function counting(answer: () => Promise<readonly string[]>) {
  const asked: string[] = [];
  const presentKeys: Entries['presentKeys'] = (source, kind) => {
    asked.push(`${source} ${kind}`);
    return answer();
  };
  return { asked, entries: { presentKeys } as unknown as Entries };
}

test('what was begun is read once, and answered', async () => {
  const { asked, entries } = counting(async () => ['a']);
  const ahead = presentAhead(entries, 'directory');
  ahead.begin('person');
  ahead.begin('person');
  expect(await ahead.entries.presentKeys('directory', 'person')).toEqual(['a']);
  expect(asked).toEqual(['directory person']);
});

test('what was not begun, and another source, are read when they are asked for', async () => {
  const { asked, entries } = counting(async () => []);
  const ahead = presentAhead(entries, 'directory');
  ahead.begin('person');
  await ahead.entries.presentKeys('directory', 'group');
  await ahead.entries.presentKeys('other', 'person');
  expect(asked).toEqual(['directory person', 'directory group', 'other person']);
});

test('a read that fails is heard of by whoever asks for it, and by nobody before', async () => {
  const { entries } = counting(() => Promise.reject(new Error('busy')));
  const ahead = presentAhead(entries, 'directory');
  ahead.begin('person');
  await new Promise(setImmediate);
  await expect(ahead.entries.presentKeys('directory', 'person')).rejects.toThrow('busy');
});
