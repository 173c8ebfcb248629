import { describe, expect, test } from 'vitest';
import { buildTree } from '../../../../shared/ui/tree/build.ts';
import { moveFor } from '../../../../shared/ui/tree/keys.ts';
import { CAP, type Row, type Shown, visibleRows } from '../../../../shared/ui/tree/rows.ts';
import { busy, portal } from '../../../extension/panel/world.ts';

const tree = buildTree(busy, portal.descriptor, 'fr');
const everything: Shown = { query: '', differingOnly: false, opened: new Map(), whole: new Set() };
const rows = (shown: Partial<Shown>, branches = tree): readonly Row[] =>
  visibleRows(branches, { ...everything, ...shown });
const names = (some: readonly Row[]) => some.flatMap((row) => (row.kind === 'leaf' ? [row.leaf.name] : []));

test('the filter leaves what differs and the tabs that nobody has read', () => {
  const shown = rows({ differingOnly: true });
  expect(new Set(shown.flatMap((row) => (row.kind === 'leaf' ? [row.leaf.state] : [])))).toEqual(
    new Set(['toGrant', 'toRevoke', 'held']),
  );
  expect(shown.map(({ id }) => id)).toContain('tab:misc');
});

describe('a search', () => {
  test('finds a box by its name in the other language', () => {
    expect(names(rows({ query: 'view events' }))).toEqual(['Consulter les événements']);
  });
  test('finds boxes by the group that gives them', () => {
    expect(names(rows({ query: 'responsables de secteur' }))).toContain(
      'Créer, modifier, supprimer les plages horaires',
    );
  });
  test('opens what is closed', () => {
    expect(names(rows({ query: 'kibolt tower' }))).toEqual(['Kibolt Tower']);
  });
  test('leaves nothing when nothing fits', () => {
    expect(rows({ query: 'ascenseur' })).toEqual([]);
  });
});

test('the reader’s choice wins over what starts open', () => {
  const shown = rows({
    opened: new Map([
      ['tab:sites', false],
      ['sites:none', true],
    ]),
  });
  expect(shown.some(({ parent }) => parent?.id === 'tab:sites')).toBe(false);
  expect(shown.filter(({ parent }) => parent?.id === 'sites:none')).toHaveLength(294);
});

describe('a group of more rows than a screen can use', () => {
  const many = tree.map((branch) => ({
    ...branch,
    leaves:
      branch.id === 'tab:misc' ? Array.from({ length: CAP + 7 }, () => branch.leaves[0]!) : branch.leaves,
  }));
  const inMisc = (shown: Partial<Shown>) =>
    rows(shown, many).filter(({ parent }) => parent?.id === 'tab:misc');

  test('is cut, and says how many are left', () => {
    const shown = inMisc({});
    expect(shown).toHaveLength(CAP + 1);
    expect(shown.at(-1)).toMatchObject({ kind: 'more', rest: 7, size: CAP + 7 });
  });
  test('is whole when that is asked for', () => {
    expect(inMisc({ whole: new Set(['tab:misc']) })).toHaveLength(CAP + 7);
  });
});

test('every row knows its place among its siblings', () => {
  const [first, second] = rows({}).filter(({ level }) => level === 1);
  expect([first?.position, second?.position, second?.size]).toEqual([1, 2, 4]);
});

describe('the keys of the tree', () => {
  const shown = rows({});
  const tab = shown[0]!;
  const leaf = shown.find((row) => row.kind === 'leaf')!;
  const move = (key: string, row: Row) => moveFor(key, shown, row);

  test('go down, up, to the first and to the last row', () => {
    expect(move('ArrowDown', tab)).toEqual({ do: 'focus', row: shown[1] });
    expect(move('ArrowUp', shown[1]!)).toEqual({ do: 'focus', row: tab });
    expect(move('ArrowUp', tab)).toBeUndefined();
    expect(move('End', tab)).toEqual({ do: 'focus', row: shown.at(-1) });
    expect(move('Home', leaf)).toEqual({ do: 'focus', row: tab });
  });
  test('open and close a branch, and step into and out of it', () => {
    const closed = shown.find((row) => row.kind === 'branch' && !row.open)!;
    expect(move('ArrowRight', closed)).toEqual({ do: 'open', row: closed });
    expect(move('ArrowRight', tab)).toEqual({ do: 'focus', row: shown[1] });
    expect(move('ArrowLeft', tab)).toEqual({ do: 'close', row: tab });
    expect(move('ArrowLeft', leaf)).toMatchObject({ do: 'focus', row: { id: leaf.parent!.id } });
  });
  test('choose a row', () => {
    expect(move('Enter', leaf)).toEqual({ do: 'choose', row: leaf });
    expect(move(' ', leaf)).toEqual({ do: 'choose', row: leaf });
    expect(move('x', leaf)).toBeUndefined();
  });
});
