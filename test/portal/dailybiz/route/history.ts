import { html } from '../../html.ts';
import { managersOnly } from '../access.ts';
import { ACCESS, MODULES, moduleName, type Named } from '../catalogue.ts';
import { choices, dayOf, dayTyped, passes, peopleIn } from '../filter.ts';
import { field } from '../post-back.ts';
import { select, textBox } from '../screen/control.ts';
import { layout } from '../screen/layout.ts';
import { filters, moment, records } from '../screen/records.ts';
import { ok, type Routes } from '../visit.ts';

/** R66, R68: what users did; the fields of the filter are inferred [I]. */
export const historyRoutes: Routes = {
  '/Historique.aspx': managersOnly((visit) => {
    const { look, state } = visit;
    const from = dayTyped(field(visit, 'du'));
    const to = dayTyped(field(visit, 'au'));
    const rows = state.history
      .filter(({ user }) => passes(field(visit, 'utilisateur'), user))
      .filter(({ module }) => passes(field(visit, 'module'), module))
      .filter(({ at }) => (from === '' || dayOf(at) >= from) && (to === '' || dayOf(at) <= to))
      .toSorted((a, b) => b.at.getTime() - a.at.getTime())
      .map(({ at, user, module, event }) => [moment(at), user, moduleName(module), event]);
    const list = (label: string, name: string, options: readonly Named[]) => ({
      label,
      target: [name],
      control: select(look, [name], options, field(visit, name)),
    });
    const date = (label: string, name: string) => ({
      label,
      target: [name],
      control: textBox(look, [name], field(visit, name), 10),
    });
    const content = html`${filters(look, [
      list('Utilisateur', 'utilisateur', peopleIn(state.history)),
      list('Module', 'module', choices([...MODULES, ACCESS])),
      date('Du', 'du'),
      date('Au', 'au'),
    ])}
    ${records(look, ['Date', 'Utilisateur', 'Module', 'Événement'], rows)}`;
    return ok(layout(visit, { title: 'Historique', content }));
  }),
};
