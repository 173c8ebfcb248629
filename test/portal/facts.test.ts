import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { portals } from '../../shared/portal/index.ts';

/** How many facts (R) and constraints (C) each portal's sheet numbers: 259 facts in all. */
const NUMBERED: Readonly<Record<string, { readonly R: number; readonly C: number }>> = {
  intratone: { R: 72, C: 8 },
  amisgest: { R: 28, C: 8 },
  commown: { R: 35, C: 11 },
  dailybiz: { R: 69, C: 8 },
  'webex-carrier': { R: 55, C: 7 },
};

const sheetOf = (id: string) => readFileSync(`docs/portals/${id}.md`, 'utf8');

interface Fact {
  readonly id: string;
  readonly shownBy: string;
}

/** Rows of the tables: `| R12 | … | shown by |`, the fact first, what shows it last. */
function factsOf(sheet: string): Fact[] {
  return sheet.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const id = /^[RC]\d+$/.exec(cells[1] ?? '')?.[0];
    return id === undefined ? [] : [{ id, shownBy: cells.at(-2) ?? '' }];
  });
}

/** `` `path` ``, `` `path`: «test title» `` or `` `path` #id ``: what a row points at. */
const POINTER = /`((?:shared|connector|extension|test|docs)\/[^`]+)`(?:: «([^»]+)»| #([\w-]+))?/g;

test('every portal has its table, and 259 facts are numbered', () => {
  expect(portals.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b))).toEqual(
    Object.keys(NUMBERED).toSorted((a, b) => a.localeCompare(b)),
  );
  expect(Object.values(NUMBERED).reduce((sum, { R }) => sum + R, 0)).toBe(259);
});

describe.each(Object.entries(NUMBERED))('the facts of %s', (id, numbered) => {
  const facts = factsOf(sheetOf(id));

  test('stand in the table once each, none left out', () => {
    const expected = (['R', 'C'] as const).flatMap((letter) =>
      Array.from({ length: numbered[letter] }, (_, index) => `${letter}${index + 1}`),
    );
    expect(facts.map((fact) => fact.id)).toEqual(expected);
  });

  test('point at something that is there, or say why they cannot apply', () => {
    const wrong = facts.flatMap(({ id: fact, shownBy }) => {
      const pointers = [...shownBy.matchAll(POINTER)];
      if (pointers.length === 0) return /\w+ \w+ \w+/.test(shownBy) ? [] : [`${fact}: nothing`];
      return pointers.flatMap(([, path = '', title, anchor]) => {
        if (!existsSync(path)) return [`${fact}: no ${path}`];
        const text = readFileSync(path, 'utf8').replaceAll(/\s+/g, ' ');
        const wanted = title ?? anchor;
        return wanted === undefined || text.includes(wanted.replaceAll(/\s+/g, ' '))
          ? []
          : [`${fact}: «${wanted}» is not in ${path}`];
      });
    });
    expect(wrong).toEqual([]);
  });
});
