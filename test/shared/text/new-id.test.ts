import { validate, version } from 'uuid';
import { expect, test } from 'vitest';
import { idsBy, newId } from '../../../shared/text/new-id.ts';

test('later ids sort after earlier ones, also within a millisecond, and none comes twice', () => {
  const ids = Array.from({ length: 5_000 }, newId);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a clock that is set back makes no id sort before those there are', () => {
  let now = Date.UTC(2026, 10, 29);
  const next = idsBy(() => now);
  const before = next();
  now -= 3_600_000;
  expect(next() > before).toBe(true);
});

test('an id says when it was made, and the rest of it is no pattern', () => {
  const at = Date.UTC(2100, 0, 1);
  const next = idsBy(() => at);
  const [one, other] = [next(), next()];
  expect(Number.parseInt(one.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
  expect(one.slice(-12)).not.toBe(other.slice(-12));
  expect(idsBy(() => at)().slice(14, 23)).not.toBe(one.slice(14, 23));
});
