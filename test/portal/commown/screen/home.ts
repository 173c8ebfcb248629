import { html, type Html } from '../../html.ts';
import type { Viewer } from '../session.ts';
import type { CommownState } from '../state.ts';
import { portalPage } from './page.ts';

/** `/my`: the way into the manager's space is a block with the number of users. */
export function homeScreen({ users, organisation }: CommownState, { user }: Viewer): Html {
  const count = [...users.values()].filter(({ active }) => active).length;
  return portalPage(
    'Mon compte',
    user.email,
    html`<h1>Mon compte</h1>
      <p>${user.firstName} ${user.lastName}, ${organisation}</p>
      <section class="o_portal_my_doc">
        <h3>Mon espace Gestionnaire</h3>
        <div class="list-group">
          <a class="list-group-item" href="/web#action=users&view_type=kanban">
            <span>Utilisateurs</span><span class="badge">${count}</span>
          </a>
        </div>
      </section>`,
  );
}
