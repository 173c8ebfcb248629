import { z } from 'zod';
import { html } from '../../html.ts';
import { layout } from '../screen/layout.ts';
import { ok, type Routes } from '../visit.ts';

const keys = z.enum(['INSER', 'SUPPR', 'ESPACE', 'ENTREE', 'F4', 'CTRL+SHIFT+U', 'CTRL+SHIFT+A']);

/** The first page, and where the scripts report the shortcuts on which they act. */
export const homeRoutes: Routes = {
  '/': () => ({ goTo: 'Accueil.aspx' }),
  '/Accueil.aspx': (visit) =>
    ok(layout(visit, { title: 'Accueil', content: html`<p>Bienvenue dans votre espace abonné.</p>` })),
  '/Raccourci.axd': ({ state, viewer, form }) => {
    const pressed = keys.safeParse(form.get('touches'));
    if (pressed.success) state.log.push({ by: viewer.email, what: 'shortcut', on: pressed.data });
    return ok(html``);
  },
};
