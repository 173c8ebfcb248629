import { h } from '../h.ts';
import { type Route, fileHash, usersHash } from '../route.ts';
import { say } from '../site.ts';
import { box } from '../ui/box.ts';
import { button } from '../ui/button.ts';
import { table } from '../ui/table.ts';
import { tabs } from '../ui/tabs.ts';
import type { UserList, UserRow } from '../wire.ts';

type UsersRoute = Extract<Route, { screen: 'users' }>;

const go = (hash: string) => (): void => void (location.hash = hash);

/** «Réglages» › «Utilisateurs»: «Ajouter» upper left (R7), the two lists (X5, X7), fifty to a page. */
export function usersView(list: UserList, route: UsersRoute): HTMLElement {
  const isUsers = route.list === 'utilisateur';
  return box(
    'users',
    {},
    h('h1', {}, say('Utilisateurs')),
    box(
      'toolbar',
      {},
      // Employees come with their files, from another part of the portal (R23).
      isUsers && button('Ajouter', go(fileHash(null, 'general'))),
      search(route),
    ),
    tabs('list', [
      { caption: 'Utilisateur', hash: usersHash('utilisateur'), isOpen: isUsers },
      { caption: 'Employé', hash: usersHash('employe'), isOpen: !isUsers },
    ]),
    table(['Nom', 'Courriel'], list.rows.map(row)),
    list.rows.length === 0 && h('p', {}, say('Aucun résultat.')),
    pager(list, route),
  );
}

const row = ({ number, name, email }: UserRow) => {
  const hash = fileHash(number, 'general');
  return { cells: [h('a', { href: hash }, name), email], open: go(hash) };
};

function search({ list, search }: UsersRoute): HTMLElement {
  const change = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) go(usersHash(list, 1, event.target.value.trim()))();
  };
  return h('input', {
    type: 'search',
    size: 32,
    placeholder: say('Rechercher un utilisateur'),
    value: search,
    change,
  });
}

function pager({ page, pages }: UserList, { list, search }: UsersRoute): HTMLElement {
  const to = (target: number) => go(usersHash(list, target, search));
  return box(
    'toolbar',
    {},
    button('Précédent', to(page - 1), { disabled: page <= 1 }),
    h('span', {}, `Page ${page} de ${pages}`),
    button('Suivant', to(page + 1), { disabled: page >= pages }),
  );
}
