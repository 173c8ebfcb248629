import { html, type Html } from '../../html.ts';
import type { IntratoneState } from '../state.ts';
import type { Viewer } from '../visit.ts';
import { layout } from './layout.ts';

/** «Mon compte» of the holder, for reading only: nothing on it is a sub-account's. */
export function ownAccountScreen(viewer: Viewer, state: IntratoneState): Html {
  return layout(
    viewer,
    'Mon compte',
    html`<h2>Mon compte</h2>
      <table cellpadding="5" cellspacing="0" border="0">
        <tr>
          <td width="200">Identifiant</td>
          <td>${viewer.login}</td>
        </tr>
        <tr>
          <td>Email</td>
          <td>${state.holder.email}</td>
        </tr>
        <tr>
          <td>Nombre de sous comptes</td>
          <td>${state.accounts.size}</td>
        </tr>
        <tr>
          <td>Nombre de résidences</td>
          <td>${state.residences.length}</td>
        </tr>
      </table>`,
  );
}
