import { describe, expect, it } from 'vitest';
import { touchedBy } from '../../../../../connector/intake/ldap/incremental/touched.ts';
import {
  EVERYTHING,
  firstMark,
  type LogMark,
  nextMark,
  readMark,
  unseen,
  whyLost,
  writeMark,
} from '../../../../../connector/intake/ldap/incremental/log-mark.ts';
import { type LogRecord, toRecord } from '../../../../../connector/intake/ldap/incremental/log-records.ts';
import { entryOf } from './capabilities.ts';

const time = (minute: number, second = 0) =>
  `2026010110${String(minute).padStart(2, '0')}${String(second).padStart(2, '0')}`;
const csn = (minute: number, sid = '000') => `${time(minute)}.000001Z#000000#${sid}#000000`;
const record = (minute: number, more: Partial<LogRecord> = {}): LogRecord => ({
  start: `${time(minute)}.000001Z`,
  csn: csn(minute),
  type: 'modify',
  key: 'a',
  dn: 'uid=a',
  newDn: undefined,
  ...more,
});
const log = (...minCsn: string[]) => ({ dn: 'cn=accesslog', minCsn });

describe('the mark of a log', () => {
  it('is written and read, and nothing else is taken for one', () => {
    const mark = firstMark(log(csn(0)), [record(1)]);
    expect(readMark(writeMark(mark))).toEqual(mark);
    for (const cookie of ['', '{}', '[]', JSON.stringify({ ...mark, from: 1 }), `${writeMark(mark)}x`])
      expect(() => readMark(cookie)).toThrow(/cannot be understood/);
  });

  it('goes back two minutes before the newest record, and knows what it has seen there', () => {
    const records = [record(1), record(4), record(5)];
    const mark = firstMark(log(csn(0)), records);
    expect(mark).toMatchObject({ from: `${time(3)}.000000Z`, seen: [record(4).start, record(5).start] });
    const late = record(4, { start: `${time(4)}.900000Z` });
    expect(unseen(mark, [record(4), late, record(5), record(6)])).toEqual([late, record(6)]);
  });

  it('never goes back, and stays where it is when nothing came', () => {
    const mark = firstMark(log(csn(0)), [record(5)]);
    expect(nextMark(mark, [])).toEqual(mark);
    expect(nextMark(mark, [record(5)])).toEqual(mark);
    expect(nextMark(mark, [record(2)]).from).toBe(mark.from);
  });

  it('begins with everything that will be there when the log is empty', () => {
    expect(firstMark(log(csn(9)), [])).toMatchObject({
      from: EVERYTHING,
      seen: [],
      known: { '000': csn(9) },
    });
  });

  it('remembers no more than 5,000, and then goes back less far', () => {
    const start = (n: number) => `${time(1)}.${String(n).padStart(6, '0')}Z`;
    const many = Array.from({ length: 7_000 }, (_, n) => record(1, { start: start(n) }));
    const mark = firstMark(log(csn(0)), many);
    expect(mark.seen).toHaveLength(5_000);
    expect(mark.from).toBe(start(2_000));
  });
});

describe('whether a log holds everything since', () => {
  const mark: LogMark = { log: 'cn=accesslog', from: time(3), seen: [], known: { '000': csn(5) } };

  it.each<[string, string[], LogRecord[], RegExp]>([
    ['it does while it reaches back further', [csn(2)], [record(5)], /^it does$/],
    ['it does when all that was seen is purged, and nothing else', [csn(5)], [], /^it does$/],
    ['it does not when more than that is purged', [csn(6)], [record(7)], /does not reach back/],
    [
      'it does not when another server began to write',
      [csn(2), csn(6, '001')],
      [record(5)],
      /does not reach back/,
    ],
    [
      'it does not when the newest it knows is older than what was seen',
      [csn(2)],
      [record(4)],
      /was restored/,
    ],
    ['it does not when it was emptied', [], [], /was restored/],
  ])('%s', (_name, minCsn, records, expected) => {
    expect(whyLost(mark, log(...minCsn), records)?.en ?? 'it does').toMatch(expected);
  });
});

describe('a record', () => {
  const attributes = {
    reqStart: ['20260101100000.000001Z'],
    reqType: ['modrdn'],
    reqDN: ['uid=a,ou=people'],
    reqEntryUUID: ['00000000-0000-4000-8000-00000000000A'],
    entryCSN: [csn(1)],
  };

  it('says which entry, by the key that is kept of it', () => {
    const read = toRecord(entryOf('reqStart=x', { ...attributes, reqNewDN: ['uid=b,ou=people'] }));
    expect(read).toMatchObject({
      type: 'modrdn',
      key: '00000000-0000-4000-8000-00000000000a',
      newDn: 'uid=b,ou=people',
    });
    expect(toRecord(entryOf('reqStart=x', attributes)).newDn).toBeUndefined();
  });

  it.each(Object.keys(attributes))('without %s is worth nothing, and neither are the others then', (name) => {
    const { [name as keyof typeof attributes]: _left, ...rest } = attributes;
    expect(() => toRecord(entryOf('reqStart=x', rest))).toThrow(/does not say which entry/);
  });
});

describe('what records come to, entry by entry', () => {
  it('is asked for once, under the last name', () => {
    const records = [record(1), record(2, { type: 'modrdn', newDn: 'uid=b' }), record(3, { dn: 'uid=b' })];
    expect(touchedBy(records)).toEqual([
      { key: 'a', dns: ['uid=a', 'uid=a', 'uid=b', 'uid=b'], dn: 'uid=b', isGone: false, isRenamed: true },
    ]);
  });

  it('has no name after a rename that does not tell the new one', () => {
    expect(touchedBy([record(1, { type: 'modrdn' })])).toMatchObject([{ dn: undefined, isRenamed: true }]);
  });

  it('is gone after the last word', () => {
    expect(touchedBy([record(1), record(2, { type: 'delete' })])).toMatchObject([{ isGone: true }]);
  });
});
