import { describe, expect, test } from 'vitest';
import { nearest } from '../../../connector/policy/nearest.ts';

describe('the nearest name', () => {
  test.each([
    ['gardein', 'Gardien'],
    ['gerdien', 'Gardien'],
    ['gardiens', 'Gardien'],
    ['accueil ete', 'Accueil Été'],
    ['home_subtree', 'homeSubtree'],
    ['vew', 'view'],
  ])('to %s is %s', (name, meant) => {
    expect(nearest(name, ['Gardien', 'Accueil Été', 'homeSubtree', 'view', 'Direction'])).toBe(meant);
  });

  test('is not given when none is close', () => {
    expect(nearest('technicien', ['Gardien', 'view'])).toBeUndefined();
    expect(nearest('x', [])).toBeUndefined();
  });

  test('is the closest, and of equals the first', () => {
    expect(nearest('lyon-4', ['lyon-11', 'lyon-1', 'lyon-2'])).toBe('lyon-1');
  });
});
