import type { ListName } from './wire.ts';

export const TABS = ['general', 'connexion', 'roles', 'acces'] as const;
export type TabName = (typeof TABS)[number];

/** What the address asks for. */
export type Route =
  | { readonly screen: 'home' | 'children' | 'employees' | 'settings' | 'equipment' | 'enrolment' }
  | { readonly screen: 'users'; readonly list: ListName; readonly page: number; readonly search: string }
  | { readonly screen: 'file'; readonly number: number | null; readonly tab: TabName }
  | { readonly screen: 'activation'; readonly token: string };

const SIMPLE = {
  '#/accueil': 'home',
  '#/enfant': 'children',
  '#/employe': 'employees',
  '#/reglages': 'settings',
  '#/technicien': 'equipment',
  '#/multifacteur': 'enrolment',
} as const;

/** Reads the hash; what is unknown is the home screen. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.split('?');
  const file = /^#\/reglages\/utilisateurs\/(\d+|nouveau)\/(\w+)$/.exec(path);
  const tab = TABS.find((name) => name === file?.[2]);
  if (file && tab) return { screen: 'file', number: file[1] === 'nouveau' ? null : Number(file[1]), tab };
  if (path === '#/reglages/utilisateurs') return usersRoute(new URLSearchParams(query));
  if (path.startsWith('#/activation/')) return { screen: 'activation', token: path.slice(13) };
  return { screen: SIMPLE[path as keyof typeof SIMPLE] ?? 'home' };
}

const usersRoute = (query: URLSearchParams): Route => ({
  screen: 'users',
  list: query.get('liste') === 'employe' ? 'employe' : 'utilisateur',
  page: Number(query.get('page') ?? 1),
  search: query.get('recherche') ?? '',
});

/** The address of one tab of a file. */
export const fileHash = (number: number | null, tab: TabName): string =>
  `#/reglages/utilisateurs/${number ?? 'nouveau'}/${tab}`;

/** The address of a page of one of the two lists. */
export function usersHash(list: ListName, page = 1, search = ''): string {
  const query = new URLSearchParams({
    ...(list === 'employe' && { liste: list }),
    ...(page !== 1 && { page: String(page) }),
    ...(search !== '' && { recherche: search }),
  }).toString();
  return `#/reglages/utilisateurs${query === '' ? '' : `?${query}`}`;
}
