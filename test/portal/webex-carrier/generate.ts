import { hash } from '../choice.ts';
import { PERMISSIONS, type Permission, type Site } from './client/contract.ts';
import { person } from './person.ts';
import type { Administrator } from './state.ts';

const CITIES = (
  'Angers, Annecy, Avignon, Bayonne, Besançon, Brest, Caen, Chambéry, Clermont-Ferrand, Dijon, La Rochelle, ' +
  'Le Havre, Le Mans, Limoges, Metz, Mulhouse, Nancy, Nîmes, Orléans, Pau'
).split(', ');
const ROOMS = 'Accueil, Standard, Gestion, Technique, Astreinte, Syndic, Location, Comptabilité'.split(', ');
/** Eleven and seven have no common divisor: 77 different people. */
const FIRST = 'alice bruno chloe denis elsa fabien gaelle hugo ines joel karim'.split(' ');
const LAST = 'aubert bailly carpentier delmas evrard fabre gomez'.split(' ');

const SEED = 1;

/** Sites that are not in the sample, more than a browser's page or two of them. */
export function generatedSiteNames(taken: readonly string[], count: number): string[] {
  return CITIES.flatMap((city) =>
    [...ROOMS, ...ROOMS.map((room) => `${room} 2`)].map((room) => `${city} – ${room}`),
  )
    .filter((name) => !taken.includes(name))
    .slice(0, count);
}

/** Administrators that are not in the sample. Every fifth came with the order; the four after it are its children. */
export function generatedAdministrators(
  sites: readonly Site[],
  firstId: number,
  count: number,
): Administrator[] {
  const made: Administrator[] = [];
  for (let index = 0; index < count; index++) {
    const parent = index % 5 === 0 ? undefined : made[index - (index % 5)];
    made.push(administrator(sites, firstId + index, index, parent));
  }
  return made;
}

function administrator(
  sites: readonly Site[],
  id: number,
  index: number,
  parent: Administrator | undefined,
): Administrator {
  const first = FIRST[index % FIRST.length] ?? '';
  const last = LAST[index % LAST.length] ?? '';
  const username = `${first.charAt(0)}.${last}`;
  const share = (name: string | number): number => hash(SEED, `${username} ${name}`) % 10;
  const own = PERMISSIONS.filter((key: Permission) => share(key) < (parent ? 5 : 7));
  const permissions = parent ? own.filter((key) => parent.permissions.has(key)) : own;
  const from = parent ? [...parent.sites] : sites.map((site) => site.id);
  return person({
    id,
    username,
    email: `${first}.${last}@regle.example`,
    active: share('active') > 0,
    parent: parent?.id,
    permissions: parent ? permissions : [...new Set<Permission>([...permissions, 'manage-admins'])],
    sites: from.filter((site) => share(site) < (parent ? 3 : 2)),
  });
}
