import { managersOnly } from '../access.ts';
import { ACCESS, MODULES, moduleName } from '../catalogue.ts';
import { choices, passes, peopleIn } from '../filter.ts';
import { html } from '../../html.ts';
import { field } from '../post-back.ts';
import { select } from '../screen/control.ts';
import { layout } from '../screen/layout.ts';
import { filters, moment, records } from '../screen/records.ts';
import { ok, type Routes } from '../visit.ts';

/** R19, R20: connections by module, company and user. */
export const statisticsRoutes: Routes = {
  '/Statistiques.aspx': managersOnly((visit) => {
    const { look, state } = visit;
    const companies = new Map(state.companies.map(({ id, name }) => [id, name]));
    const rows = state.connections
      .filter(({ module }) => passes(field(visit, 'module'), module))
      .filter(({ company }) => passes(field(visit, 'societe'), company))
      .filter(({ user }) => passes(field(visit, 'utilisateur'), user))
      .toSorted((a, b) => b.at.getTime() - a.at.getTime())
      .map((one) => [moment(one.at), one.user, moduleName(one.module), companies.get(one.company) ?? '']);
    const filter = (label: string, name: string, options: ReturnType<typeof choices>) => ({
      label,
      target: [name],
      control: select(look, [name], options, field(visit, name)),
    });
    const content = html`${filters(look, [
      filter('Module', 'module', choices([...MODULES, ACCESS])),
      filter('Société', 'societe', choices(state.companies)),
      filter('Utilisateur', 'utilisateur', peopleIn(state.connections)),
    ])}
    ${records(look, ['Date', 'Utilisateur', 'Module', 'Société'], rows)}`;
    return ok(layout(visit, { title: 'Statistiques de connexion', content }));
  }),
};
