import { describe, expect, test } from 'vitest';
import type { AccountReading, Box, Reading } from '../../../extension/adapter/contract.ts';
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

describe('where the name stands in every tab, and the identifier in one', () => {
  const box = (id: string, now: boolean): Box => ({ ...role(now, tick), subject: { kind: 'feature', id } });
  const file = (rest: boolean, tab: string, ...boxes: Box[]): AccountReading => ({
    ...page(rest, ...boxes),
    account: undefined,
    name: 'Ada Lovelace',
    tab,
  });
  /** `desk true false`: saved as ticked, shown unticked. */
  const boxesOf = (reading: Reading): string[] =>
    reading.kind === 'account'
      ? reading.boxes.map(({ subject, saved, now }) => `${'id' in subject ? subject.id : ''} ${saved} ${now}`)
      : [];
  const roles = (rest: boolean, desk: boolean, technician: boolean) =>
    file(rest, 'roles', box('desk', desk), box('technician', technician));

  test('what a tick unticks by itself is unsaved as well, and the notice of the save ends that', () => {
    const baseline = createBaseline();
    baseline.take(roles(false, true, false), '#roles');
    const ticked = baseline.take(roles(false, false, true), '#roles');
    expect(boxesOf(ticked.reading)).toEqual(['desk true false', 'technician false true']);
    expect(ticked.renewed).toBe(false);
    const saved = baseline.take(roles(true, false, true), '#roles');
    expect(boxesOf(saved.reading)).toEqual(['desk false false', 'technician true true']);
    expect(saved.renewed).toBe(true);
    // The notice stays for a while: what is ticked meanwhile is as unsaved as ever.
    const again = baseline.take(roles(false, true, false), '#roles');
    expect([boxesOf(again.reading), again.renewed]).toEqual([
      ['desk false true', 'technician true false'],
      false,
    ]);
  });

  test('a change of tab keeps what was first seen, and a save pressed on another tab renews it', () => {
    const baseline = createBaseline();
    baseline.take(roles(false, true, false), '#roles');
    baseline.take(roles(false, true, true), '#roles');
    expect(baseline.take(file(false, 'access'), '#access').renewed).toBe(false);
    expect(boxesOf(baseline.take(roles(false, true, true), '#roles').reading)).toEqual([
      'desk true true',
      'technician false true',
    ]);
    expect(baseline.take(file(true, 'access'), '#access').renewed).toBe(true);
    expect(boxesOf(baseline.take(roles(true, true, true), '#roles').reading)).toEqual([
      'desk true true',
      'technician true true',
    ]);
  });

  test('another account starts anew, and so does the same one after the list was seen', () => {
    const baseline = createBaseline();
    baseline.take(roles(false, true, false), '#1/roles');
    const other = baseline.take({ ...roles(false, false, false), name: 'Grace Hopper' }, '#2/roles');
    expect([boxesOf(other.reading), other.renewed]).toEqual([
      ['desk false false', 'technician false false'],
      true,
    ]);
    baseline.take(
      { kind: 'account-list', viewer: 'admin', accounts: [], last: true, filtered: false },
      '#list',
    );
    const back = baseline.take({ ...roles(false, true, false), name: 'Grace Hopper' }, '#3/roles');
    expect([boxesOf(back.reading), back.renewed]).toEqual([
      ['desk true true', 'technician false false'],
      true,
    ]);
  });

  test('an identifier that is typed and not saved is nobody’s, however often its tab is left', () => {
    const baseline = createBaseline();
    const accountOf = (reading: AccountReading, address: string) => {
      const { reading: taken } = baseline.take(reading, address);
      return taken.kind === 'account' ? taken.account : 'none';
    };
    const login = (rest: boolean, account: string): AccountReading => ({
      ...file(rest, 'login'),
      account,
      typed: true,
    });
    expect(accountOf(login(false, 'ada@example'), '#login')).toBe('ada@example');
    expect(accountOf(login(false, 'grace@example'), '#login')).toBe('ada@example');
    expect(accountOf(roles(false, true, false), '#roles')).toBeUndefined();
    expect(accountOf(login(false, 'grace@example'), '#login')).toBe('ada@example');
    expect(accountOf(login(true, 'ada.king@example'), '#login')).toBe('ada.king@example');
  });
});
