import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../../connector/engine/bits.ts';
import { buildSiteTree, sitesNamed } from '../../../connector/engine/site-tree.ts';
import type { Site } from '../../../shared/model/site.ts';
import { sites } from './small.ts';

const tree = buildSiteTree(sites);
const at = (id: string) => tree.position.get(id)!;
const named = (text: string, of = tree) => sitesNamed(of, text).map((position) => of.sites[position]!.id);

describe('the site tree', () => {
  test('stands depth first, brothers by name, whatever the order of the input', () => {
    const order = ['regle', 'lyon', 'sapins', 'old', 'nantes', 'paris', 'avalon', 'dumbo'];
    expect(tree.sites.map(({ id }) => id)).toEqual(order);
    expect(buildSiteTree(sites.toReversed()).sites.map(({ id }) => id)).toEqual(order);
  });

  test('makes a subtree one range', () => {
    expect([at('lyon'), tree.end[at('lyon')]]).toEqual([1, 4]);
    expect([at('regle'), tree.end[at('regle')]]).toEqual([0, 8]);
    expect(tree.end[at('dumbo')]).toBe(at('dumbo') + 1);
  });

  test('keeps retired sites apart from the living', () => {
    expect(numbersOf(tree.live)).not.toContain(at('old'));
    expect(numbersOf(tree.live)).toHaveLength(sites.length - 1);
  });

  test('of a portal without sites is its root', () => {
    expect(buildSiteTree([]).sites.map(({ id }) => id)).toEqual(['root']);
  });

  test('survives a cycle of parents and an unknown parent: each becomes a root', () => {
    const broken: Site[] = [
      { id: 'a', name: 'A', kind: 'x', parent: 'b' },
      { id: 'b', name: 'B', kind: 'x', parent: 'a' },
      { id: 'c', name: 'C', kind: 'x', parent: 'c' },
      { id: 'd', name: 'D', kind: 'x', parent: 'nowhere' },
    ];
    const { sites: found, parent } = buildSiteTree(broken);
    expect(found.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b))).toEqual(['a', 'b', 'c', 'd']);
    expect(parent.filter((up) => up === -1)).toHaveLength(3);
  });

  test('goes a hundred thousand levels down', () => {
    const deep = Array.from({ length: 100_000 }, (_, index) => ({
      id: `s${index}`,
      name: `s${index}`,
      kind: 'x',
      ...(index > 0 ? { parent: `s${index - 1}` } : {}),
    }));
    const { end, position } = buildSiteTree(deep);
    expect(end[position.get('s0')!]).toBe(100_000);
  });

  test('finds a site by id, by id without case, then by name without case', () => {
    expect(named('paris')).toEqual(['paris']);
    expect(named('PARIS')).toEqual(['paris']);
    expect(named(' les  SAPINS ')).toEqual(['sapins']);
    expect(named('nowhere')).toEqual([]);
  });

  test('prefers an id to a name, and a living site to a retired one', () => {
    const twins = buildSiteTree([
      { id: 'a', name: 'b', kind: 'x' },
      { id: 'b', name: 'Twin', kind: 'x', retired: true },
      { id: 'c', name: 'twin', kind: 'x' },
    ]);
    expect(named('B', twins)).toEqual(['b']);
    expect(named('Twin', twins)).toEqual(['c']);
  });

  test('gives a residence its agency, and an agency itself, even an empty one', () => {
    const agency = (home: string) => tree.sites[tree.agency[at(home)]![0]!]!.id;
    expect(['dumbo', 'paris', 'nantes', 'regle'].map(agency)).toEqual(['paris', 'paris', 'nantes', 'regle']);
  });
});
