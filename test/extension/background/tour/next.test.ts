import { describe, expect, test } from 'vitest';
import { nextMove, type Sight } from '../../../../extension/background/tour/next.ts';
import {
  discovered,
  outcomeLeft,
  recordMove,
  recordSight,
} from '../../../../extension/background/tour/record.ts';
import { NEW_LEG, type Tour } from '../../../../extension/message/tour.ts';

const leg = (account: string, tabs = ['rights', 'sites']) => ({ account, tabs, steps: 2, byHand: false });
const tour = (parts: Partial<Tour> = {}): Tour => ({
  id: '6e6f0f0e-7d38-4ac6-8c8b-8d5e29e7a5a1',
  portal: 'webex-carrier',
  kind: 'queue',
  how: 'press',
  tab: 1,
  discovers: false,
  listSeen: false,
  legs: [leg('n.pascal'), leg('h.blin')],
  status: 'running',
  startedAt: '2026-11-28T08:00:00.000Z',
  under: NEW_LEG,
  ...parts,
});
const account = (parts: Partial<Extract<Sight, { kind: 'account' }>> = {}): Sight => ({
  kind: 'account',
  account: 'n.pascal',
  tab: 'rights',
  page: undefined,
  ready: [],
  unsaved: 0,
  locked: 0,
  byHand: [],
  left: 0,
  others: 0,
  ...parts,
});
const list = (accounts: readonly string[], last = false): Sight => ({
  kind: 'list',
  accounts: new Map(accounts.map((each) => [each.toLowerCase(), each])),
  last,
});

/** Goes on from one sight to the next, as the driver does, and tells the moves. */
function follow(start: Tour, sights: readonly Sight[], readsBack = false) {
  const moves: string[] = [];
  let now = start;
  for (const sight of sights) {
    now = recordSight(now, sight);
    const move = nextMove(now, sight, readsBack);
    moves.push(
      move.kind === 'go'
        ? `go ${Object.values(move.target).join(' ')}`
        : [move.kind, ...Object.values(move).slice(1)].join(' '),
    );
    now = recordMove(now, move, JSON.stringify(sight));
  }
  return { moves, tour: now };
}

describe('the way to an account', () => {
  test('leads over the list, page by page, by the name as the portal writes it', () => {
    const { moves } = follow(tour(), [
      { kind: 'elsewhere' },
      list(['A', 'B']),
      list(['N.Pascal']),
      account(),
    ]);
    expect(moves).toEqual(['go list', 'go next', 'go account N.Pascal', 'visited rights']);
  });

  test('goes through the list once more from its beginning before an account is said not to be there', () => {
    const { moves, tour: after } = follow(tour(), [list(['A'], true), list(['A']), list(['B'], true)]);
    expect(moves).toEqual(['go list', 'go next', 'outcome skipped']);
    expect(after.legs.map(({ outcome }) => outcome)).toEqual(['skipped', undefined]);
  });

  test('another account’s page is left by the list', () => {
    expect(follow(tour(), [account({ account: 'h.blin' })]).moves).toEqual(['go list']);
  });
});

describe('on an account', () => {
  test('each tab is ticked, saved and left, then the account is done', () => {
    const { moves } = follow(tour(), [
      account({ ready: ['feature:reports'], left: 2 }),
      account({ unsaved: 1, left: 2 }),
      account({ left: 1 }),
      account({ left: 1 }),
      account({ tab: 'sites', ready: ['site:nantes'], left: 1 }),
      account({ tab: 'sites', unsaved: 1, left: 1 }),
      account({ tab: 'sites' }),
      account({ tab: 'sites' }),
    ]);
    expect(moves).toEqual([
      'apply feature:reports',
      'go save',
      'visited rights',
      'go tab sites',
      'apply site:nantes',
      'go save',
      'visited sites',
      'outcome done',
    ]);
  });

  test('ticks on every page of a list are saved once, at its end', () => {
    const page = (number: number) => ({ tab: 'sites', page: { number, of: 3 }, left: 2 });
    const { moves } = follow(tour({ legs: [leg('n.pascal', ['sites'])] }), [
      account({ ...page(1), ready: ['site:a'] }),
      account({ ...page(1), unsaved: 1 }),
      account(page(2)),
      account({ ...page(3), ready: ['site:z'] }),
      account({ ...page(3), unsaved: 1 }),
      account({ ...page(3), left: 0 }),
    ]);
    expect(moves).toEqual(['apply site:a', 'go next', 'go next', 'apply site:z', 'go save', 'visited sites']);
  });

  test('a page that draws itself is opened again to see what was saved', () => {
    const { moves, tour: after } = follow(
      tour({ legs: [leg('n.pascal', ['rights'])] }),
      [
        account({ ready: ['feature:reports'], left: 1 }),
        account({ unsaved: 1, left: 1 }),
        account(),
        account(),
        account(),
        list(['n.pascal']),
        account(),
        account(),
      ],
      true,
    );
    expect(moves).toEqual([
      'apply feature:reports',
      'go save',
      'visited rights',
      'verify',
      'go list',
      'go account n.pascal',
      'visited rights',
      'outcome done',
    ]);
    expect(after.legs[0]?.outcome).toBe('done');
  });

  test('what was saved and is not there stops the tour', () => {
    const { moves, tour: after } = follow(tour({ legs: [leg('n.pascal', ['rights'])] }), [
      account({ ready: ['feature:reports'], left: 1 }),
      account({ unsaved: 1, left: 1 }),
      account({ left: 1 }),
      account({ left: 1 }),
    ]);
    expect(moves.at(-1)).toBe('stop not-saved');
    expect(after).toMatchObject({ status: 'stopped', stop: 'not-saved' });
  });

  test('what only a person may do is left to a person', () => {
    const by = { byHand: ['portal-access'], left: 0, others: 1 };
    const one = [leg('n.pascal', ['rights'])];
    expect(follow(tour({ legs: one }), [account(by), account(by)]).moves).toEqual([
      'visited rights',
      'outcome by-hand',
    ]);
    expect(follow(tour({ legs: one, how: 'point' }), [account(by)]).moves).toEqual([
      'go button portal-access',
    ]);
  });

  test('a form for reading is edited first', () => {
    expect(follow(tour(), [account({ locked: 2, left: 2 })]).moves).toEqual(['go edit']);
  });
});

test('a press that leads nowhere three times is not tried again; a save likewise is a refusal', () => {
  const same = list(['A']);
  const stuck = follow(tour(), [same, same, same, same]).tour;
  expect(stuck).toMatchObject({ status: 'stopped', stop: 'stuck' });
  const unsaved = account({ unsaved: 1, left: 1 });
  expect(follow(tour(), [unsaved, unsaved, unsaved, unsaved]).tour.stop).toBe('not-saved');
  // Who is only shown the way may take as long as they like.
  expect(follow(tour({ how: 'point' }), [same, same, same, same, same]).tour.status).toBe('running');
});

test('a reading takes in every account that the list shows, and touches none', () => {
  const reading = tour({ kind: 'read', discovers: true, legs: [] });
  const found = discovered(reading, ['a', 'b'], ['rights']);
  expect(found.legs.map(({ account: key }) => key)).toEqual(['a', 'b']);
  const differing = account({ account: 'a', ready: ['feature:reports'], unsaved: 0, left: 1 });
  expect(follow(found, [list(['a', 'b'], true), differing, differing]).moves).toEqual([
    'go account a',
    'visited rights',
    'outcome done',
  ]);
  const told = discovered(reading, ['a', 'b'], []);
  expect(follow(told, [list(['a', 'b']), list(['c'], true), list(['c'], true)]).moves).toEqual([
    'go next',
    'list-end',
    'finish',
  ]);
});

test('an account that is left after a stop says by what', () => {
  expect(outcomeLeft(undefined)).toBe('skipped');
  expect(outcomeLeft('user')).toBe('skipped');
  expect(outcomeLeft('not-saved')).toBe('unverified');
  expect(outcomeLeft('refused')).toBe('surprise');
});

test('whatever a tour sees first, a changed portal or another user stops it', () => {
  for (const reason of ['changed', 'mismatch'] as const)
    expect(follow(tour(), [{ kind: 'stop', reason }]).tour).toMatchObject({
      status: 'stopped',
      stop: reason,
    });
});
