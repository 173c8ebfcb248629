import { expect, test } from 'vitest';
import { itemName, placesOf, tabOf, whereStands } from '../../../shared/ui/names.ts';
import { localeOf } from '../../../shared/ui/locale.ts';
import { portal } from '../../extension/panel/world.ts';

const { descriptor } = portal;

test('a box is called as the portal calls it, a site by its name, an unknown one by its id', () => {
  expect(itemName('feature:resident-events-view', descriptor, {}, 'fr')).toBe('Consulter les événements');
  expect(itemName('site:avalon', descriptor, { avalon: 'Avalon' }, 'fr')).toBe('Avalon');
  expect(itemName('site:gone', descriptor, {}, 'en')).toBe('gone');
});

test('a box stands in its tab and section, a section of the tab’s name is said once', () => {
  expect(whereStands('feature:resident-events-view', descriptor, 'fr')).toEqual([
    'Gestion Sites',
    'Résidents',
  ]);
  expect(whereStands('feature:site-logos-manage', descriptor, 'fr')).toEqual(['Gestion Sites']);
  expect(whereStands('site:avalon', descriptor, 'en')).toEqual(['Residences']);
  expect(tabOf('feature:no-such-feature', descriptor)).toBeUndefined();
});

test('what the boxes tick has the portal’s own word', () => {
  expect(placesOf(descriptor)).toEqual({ fr: 'résidences', en: 'residences' });
});

test('a French browser reads French, every other one English', () => {
  expect(['fr', 'fr-CA', 'FR', 'en', 'de', 'frr', ''].map(localeOf)).toEqual([
    'fr',
    'fr',
    'fr',
    'en',
    'en',
    'en',
    'en',
  ]);
});
