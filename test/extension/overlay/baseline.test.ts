import { expect, test } from 'vitest';
import type { AccountReading, Box } from '../../../extension/adapter/contract.ts';
import { createBaseline } from '../../../extension/overlay/baseline.ts';

const role = (now: boolean, control?: Box['control']): Box => ({
  subject: { kind: 'feature', id: 'role' },
  cell: {} as Element,
  saved: now,
  now,
  disabled: false,
  ...(control && { control }),
});
const tick = { kind: 'check', input: {} as HTMLInputElement } as const;

const page = (rest: boolean | undefined, ...boxes: Box[]): AccountReading => ({
  kind: 'account',
  viewer: 'admin',
  account: 'ada',
  name: undefined,
  typed: false,
  tab: 'user',
  consultation: false,
  complete: true,
  page: undefined,
  unreadable: undefined,
  states: [],
  parent: undefined,
  rest,
  boxes,
  root: {} as Element,
});

function looks(...pages: AccountReading[]) {
  const baseline = createBaseline();
  return pages.map((each) => {
    const { reading, renewed } = baseline.take(each, 'form');
    const [box] = reading.kind === 'account' ? reading.boxes : [];
    return [box?.saved, box?.now, renewed];
  });
}

test('what was first seen is saved until the portal says that it saved', () => {
  const told = looks(page(true, role(false)), page(false, role(true, tick)), page(true, role(true)));
  expect(told).toEqual([
    [false, false, true],
    [false, true, false],
    [true, true, true],
  ]);
});

test('a button that acts at once is saved with its press, and that counts as a new page', () => {
  const buttons = { kind: 'buttons' } as const;
  expect(looks(page(true, role(false, buttons)), page(true, role(true, buttons)))).toEqual([
    [false, false, true],
    [true, true, true],
  ]);
});

test('a portal that says «saved» while boxes are ticked on is not believed of those', () => {
  const told = looks(
    page(false, role(false, tick)),
    page(true, role(true, tick)),
    page(true, role(false, tick)),
  );
  expect(told.map(([saved]) => saved)).toEqual([false, true, true]);
});

test('a page that comes from the server with every load says itself what is saved', () => {
  expect(looks(page(undefined, role(true, tick)))).toEqual([[true, true, false]]);
});

test('an identifier that is being changed in a form is not another account, until it is saved', () => {
  const baseline = createBaseline();
  const take = (reading: AccountReading, address: string) => {
    const { reading: taken } = baseline.take(reading, address);
    return taken.kind === 'account' && taken.account;
  };
  const form = (rest: boolean, account: string): AccountReading => ({
    ...page(rest, role(true, tick)),
    account,
    typed: !rest,
  });
  expect(take(form(true, 'ada'), '#1')).toBe('ada');
  expect(take(form(false, 'ad'), '#1')).toBe('ada');
  expect(take(form(true, 'adam'), '#1')).toBe('adam');
  expect(take(form(false, 'bob'), '#2')).toBe('bob');
});
