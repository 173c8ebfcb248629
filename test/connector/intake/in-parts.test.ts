import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type InParts, inOneGo, inTurns } from '../../../connector/intake/in-parts.ts';

function* counted(parts: number): InParts<string> {
  for (let part = 0; part < parts; part++) yield;
  return `${parts} parts`;
}

test('all of it in one go', () => {
  expect(inOneGo(counted(3))).toBe('3 parts');
});

test('in turns, others come in between', async () => {
  let others = 0;
  const over = new AbortController();
  const meanwhile = (async () => {
    while (!over.signal.aborted) {
      await setImmediate();
      others += 1;
    }
  })();
  expect(await inTurns(counted(5))).toBe('5 parts');
  over.abort();
  await meanwhile;
  expect(others).toBeGreaterThanOrEqual(5);
});

test('what fails in a part fails as a whole', async () => {
  function* failing(): InParts<never> {
    yield;
    throw new Error('broken');
  }
  await expect(inTurns(failing())).rejects.toThrow('broken');
});
