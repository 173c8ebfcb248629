import { expect, test } from 'vitest';
import { createBell } from '../../../../../connector/intake/scim/event/bell.ts';

const never = new AbortController().signal;

test('Whoever waits hears the bell of its own source, the time running out, or the end.', async () => {
  const bell = createBell();
  const heard: string[] = [];
  const end = new AbortController();
  const waits = [
    bell.next('entra', 60_000, never).then(() => heard.push('entra')),
    bell.next('okta', 60_000, end.signal).then(() => heard.push('okta')),
    bell.next('slow', 1, never).then(() => heard.push('slow')),
  ];
  bell.ring('entra');
  await waits[0];
  await waits[2];
  expect(heard).toEqual(['entra', 'slow']);
  end.abort();
  await waits[1];
  expect(heard).toEqual(['entra', 'slow', 'okta']);
});

test('A source may be called error.', async () => {
  const bell = createBell();
  bell.ring('error');
  const waiting = bell.next('error', 60_000, never);
  bell.ring('error');
  await expect(waiting).resolves.toBeUndefined();
});
