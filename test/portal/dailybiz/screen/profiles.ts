import { html, type Html } from '../../html.ts';
import type { Visit } from '../visit.ts';
import { grid, gridSettings, type Grid } from './grid.ts';
import { layout } from './layout.ts';
import { doneLine } from './message.ts';

interface Profiles extends Pick<Grid, 'rows' | 'page' | 'pages'> {
  readonly view: unknown;
  readonly done: string | undefined;
}

/** «Profils» of every module. */
export function profilesScreen(visit: Visit, { rows, page, pages, view, done }: Profiles): Html {
  const columns = ['Module', 'Nom', 'Commentaire', 'Défaut'];
  const table = { columns, rows, page, pages, file: 'Profil.aspx' };
  return layout(visit, {
    title: 'Profils',
    content: html`${doneLine(visit.look, done)}${grid(visit, table)}`,
    view,
    settings: gridSettings(visit, table),
  });
}
