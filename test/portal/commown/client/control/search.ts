import type { TeamRecord } from '../../wire.ts';
import type { App } from '../app.ts';
import { act } from '../base/dialog.ts';
import { dropdown } from '../base/dropdown.ts';
import { h } from '../base/h.ts';
import { setFacets, type Facet, type Query } from './query.ts';

/** The search view: its facets, and a box that offers name or e-mail, teams and roles while one types. */
export function searchView(app: App, query: Query, teams: readonly TeamRecord[]): HTMLElement {
  const set = (facets: readonly Facet[]): void => {
    setFacets(query, facets);
    act(app.reload);
  };
  const add = (facet: Facet): void => set([...query.facets, facet]);
  const offers = h('ul', { class: 'o_searchview_autocomplete' });
  offers.hidden = true;
  const offer = (text: string): void => {
    const wanted = text.trim().toLowerCase();
    offers.hidden = wanted === '';
    offers.replaceChildren(...facetsFor(app, teams, wanted).map((facet) => offered(facet, () => add(facet))));
  };
  const input = h('input', {
    type: 'text',
    class: 'o_searchview_input',
    placeholder: 'Recherche...',
    role: 'searchbox',
    'aria-label': 'Recherche',
    input: () => offer(input.value),
    keydown: (event) => {
      const text = input.value.trim();
      if ((event as KeyboardEvent).key === 'Enter' && text !== '') add({ kind: 'text', text });
    },
  }) as HTMLInputElement;
  return h(
    'div',
    { class: 'o_searchview' },
    query.facets.map((facet) =>
      shown(wordsOf(facet), () => set(query.facets.filter((other) => other !== facet))),
    ),
    query.byTeam && shown(['Regroupement', 'Équipe'], () => (group(query), act(app.reload))),
    h('div', { class: 'o_searchview_input_container' }, input, offers),
  );
}

/** «Filtres» and «Regrouper par». There are no favourites for customers (C10). */
export function searchOptions(app: App, query: Query): HTMLElement[] {
  const archived = query.facets.some(({ kind }) => kind === 'archived');
  const others = query.facets.filter(({ kind }) => kind !== 'archived');
  const toggle = (change: () => void) => () => {
    change();
    act(app.reload);
  };
  return [
    dropdown('Filtres', 'btn o_filters_menu_button', [
      {
        label: 'Archivés',
        on: archived,
        choose: toggle(() => setFacets(query, archived ? others : [...others, { kind: 'archived' }])),
      },
    ]),
    dropdown('Regrouper par', 'btn o_group_by_menu_button', [
      { label: 'Équipe', on: query.byTeam, choose: toggle(() => group(query)) },
    ]),
  ];
}

const group = (query: Query): void => void (query.byTeam = !query.byTeam);

function facetsFor({ session }: App, teams: readonly TeamRecord[], wanted: string): Facet[] {
  const matches = (label: string): boolean => label.toLowerCase().includes(wanted);
  return [
    { kind: 'text', text: wanted },
    ...teams.filter(({ path }) => matches(path)).map(({ id, path }): Facet => ({ kind: 'team', id, path })),
    ...session.roles
      .filter(({ label }) => matches(label))
      .map(({ key, label }): Facet => ({ kind: 'role', key, label })),
  ];
}

/** The name of the searched field and the searched value. */
function wordsOf(facet: Facet): readonly [string, string] {
  switch (facet.kind) {
    case 'text':
      return ['Nom', facet.text];
    case 'team':
      return ['Équipe', facet.path];
    case 'role':
      return ['Rôle(s)', facet.label];
    case 'archived':
      return ['Filtre', 'Archivés'];
  }
}

function offered(facet: Facet, choose: () => void): HTMLElement {
  const [field, value] = wordsOf(facet);
  return h('li', { click: choose }, h('a', {}, `Rechercher ${field} pour : ${value}`));
}

function shown([field, value]: readonly [string, string], remove: () => void): HTMLElement {
  return h(
    'div',
    { class: 'o_searchview_facet' },
    h('span', { class: 'o_searchview_facet_label' }, field),
    h('div', { class: 'o_facet_values' }, h('span', {}, value)),
    h('button', { class: 'o_facet_remove', 'aria-label': 'Supprimer', click: remove }, '×'),
  );
}
