import { describe, expect, test } from 'vitest';
import { askedIn } from '../../../extension/work/asked.ts';
import { autopilotOf } from '../../../extension/work/autopilot.ts';
import { sayChanges } from '../../../extension/work/counts.words.ts';
import { changesOf, costsOf, rightsOf } from '../../../extension/work/diff.ts';
import { legsFound } from '../../../extension/work/found.ts';
import { isStranger } from '../../../extension/work/signed-in.ts';
import { tallyOf } from '../../../extension/work/tour.ts';
import { tourToCsv } from '../../../extension/work/tour-csv.ts';
import { rowsInSight, WHOLE } from '../../../extension/work/window.ts';
import { portal } from '../panel/world.ts';
import { legs, queue, step } from './world.ts';

test('the address says what the window is for, and nothing that it cannot be', () => {
  expect(askedIn('?portal=intratone&tab=12&account=antony')).toEqual({
    portal: 'intratone',
    tab: 12,
    account: 'antony',
  });
  expect(askedIn('?tab=-1')).toEqual({});
});

describe('what a queue changes', () => {
  test('is counted by kind; what nobody has read is a question, not a grant', () => {
    const changes = changesOf(queue.accounts.flatMap(({ steps }) => steps));
    expect(changes).toMatchObject({ grant: 2, revoke: 4, toCheck: 1, create: 0 });
    expect(sayChanges(changes, 'fr')).toEqual([
      '2 droits à accorder',
      '4 droits à retirer',
      '1 case voulue, jamais lue',
    ]);
  });
  test('names administrator rights and whom they are about', () => {
    expect(rightsOf(queue.accounts, portal.descriptor)).toEqual([
      { feature: 'users-manage', grants: true, who: ['Sylvie Bastide'] },
      { feature: 'users-manage', grants: false, who: ['Moussa Diallo'] },
    ]);
  });
  test('adds up what costs, by pool, and leaves what is due apart', () => {
    const price = { minor: 2900, currency: 'EUR', per: 'month' } as const;
    const paid = (seats: number, alreadyDue = false) =>
      step({ kind: 'grant', cost: { pool: 'gestion', seats, price, alreadyDue } });
    const account = { account: 'a', tabs: [], byHand: true, handSteps: [] };
    expect(costsOf([{ ...account, steps: [paid(1), paid(1), paid(-1, true)] }])).toEqual([
      { pool: 'gestion', seats: 2, price: { ...price, minor: 5800 }, alreadyDue: false },
      { pool: 'gestion', seats: -1, price, alreadyDue: true },
    ]);
  });
});

test('the device forbids autopilot before the policy is asked', () => {
  expect(autopilotOf({ autopilotOff: true }, { autopilot: true })).toBe('device');
  expect(autopilotOf({ autopilotOff: false }, { autopilot: false })).toBe('policy');
  expect(autopilotOf({ autopilotOff: false }, { autopilot: true })).toBe('allowed');
});

test('a stranger is who is signed in and is none of those that the session speaks for', () => {
  const looks = (viewer?: string) => ({ tab: 1, portal: portal.id, ...(viewer !== undefined && { viewer }) });
  expect(isStranger(looks('Admin@regle'), portal)).toBe(false);
  expect(isStranger(looks('antony@regle'), portal)).toBe(true);
  expect(isStranger(looks(), portal)).toBe(false);
});

describe('the accounts of a tour', () => {
  test('are tallied by what became of them', () => {
    expect(tallyOf(legs(12, 7))).toEqual({
      done: 5,
      'by-hand': 1,
      skipped: 1,
      open: 5,
      unverified: 0,
      surprise: 0,
    });
  });
  test('are found by name without accents, by key, and by outcome', () => {
    const all = legs(20, 7);
    expect(legsFound(all, { query: 'elodie', outcome: 'all' }).map(({ name }) => name)).toContain(
      'Élodie Guérin 4',
    );
    expect(legsFound(all, { query: 'compte-12', outcome: 'all' })).toHaveLength(1);
    expect(legsFound(all, { query: '', outcome: 'skipped' })).toHaveLength(1);
  });
  test('are written as a file that a spreadsheet opens and does not execute', () => {
    const risky = { ...legs(1, 1)[0]!, name: '=HYPERLINK("http://x")' };
    const [head, first] = new TextDecoder()
      .decode(tourToCsv({ portal: 'intratone', legs: [risky] }, 'fr'))
      .split('\r\n');
    expect(head).toBe('portal;account;name;outcome;steps;by_hand;why');
    expect(first).toBe(`intratone;compte-1;"'=HYPERLINK(""http://x"")";done;1;no;`);
  });
});

describe('a long list', () => {
  test('is drawn whole up to 500 rows', () => {
    expect(rowsInSight(WHOLE, { top: 9_000, height: 400, rowHeight: 36 })).toEqual({ from: 0, to: WHOLE });
  });
  test('is drawn where it is looked at, never beyond its ends', () => {
    const size = { height: 360, rowHeight: 36 };
    expect(rowsInSight(20_000, { ...size, top: 3_600 })).toEqual({ from: 80, to: 130 });
    expect(rowsInSight(20_000, { ...size, top: 0 })).toEqual({ from: 0, to: 30 });
    expect(rowsInSight(600, { ...size, top: 99_999 })).toEqual({ from: 580, to: 600 });
  });
});
