import { html, type Html } from '../../html.ts';
import type { Visit } from '../visit.ts';
import { grid, gridSettings, type Grid } from './grid.ts';
import { layout } from './layout.ts';
import { costWarning, doneLine } from './message.ts';

interface Users extends Pick<Grid, 'rows' | 'page' | 'pages'> {
  readonly view: unknown;
  readonly done: string | undefined;
}

const COLUMNS = ['Nom', 'Prénom', 'Adresse e-mail', 'Type', 'Administrateur', 'Horaires'];

/** «Utilisateurs», which lists collaborators (R8); the columns are inferred [I]. */
export function usersScreen(visit: Visit, { rows, page, pages, view, done }: Users): Html {
  const table = { columns: COLUMNS, rows, page, pages, file: 'Utilisateur.aspx' };
  return layout(visit, {
    title: 'Utilisateurs',
    content: html`${costWarning(visit.look)}${doneLine(visit.look, done)}${grid(visit, table)}`,
    view,
    settings: gridSettings(visit, table),
  });
}
