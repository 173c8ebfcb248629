import type { TeamRecord, UserRecord, UserValues } from '../../wire.ts';
import type { Screen } from '../app.ts';
import { act } from '../base/dialog.ts';
import { rpc } from '../base/rpc.ts';
import { controller } from '../control/panel.ts';
import { formButtons } from '../form/buttons.ts';
import { userQuery } from '../control/query.ts';
import { recordPager } from './record-pager.ts';
import { userSheet } from './sheet.ts';

const NEW: UserValues = { firstName: '', lastName: '', email: '', phone: '', team: 0, note: '', roles: [] };

/** A user's form: read, then «Modifier»; without an id «Créer», which is edited from the start. */
export const userForm: Screen = async (app, { id }) => {
  const [user, teams, turnPage] = await Promise.all([
    id === undefined ? undefined : rpc<UserRecord>('user/read', { id }),
    rpc<TeamRecord[]>('team/all'),
    recordPager(app, userQuery, id),
  ]);
  let draft: UserValues | undefined = user ? undefined : { ...NEW };
  const list = (): void => app.go({ action: 'users', view: 'list' });

  const edit = (): void => {
    if (user) draft = valuesOf(user);
    app.redraw();
  };
  const discard = (): void => {
    if (!user) return list();
    draft = undefined;
    app.redraw();
  };
  const save = async (): Promise<void> => {
    if (user) {
      await rpc('user/write', { id: user.id, values: draft });
      return app.reload();
    }
    const created = await rpc<UserRecord>('user/create', { values: draft });
    app.go({ action: 'users', view: 'form', id: created.id });
  };

  return () =>
    controller(
      {
        breadcrumb: [
          { label: 'Utilisateurs', open: list },
          { label: user ? `${user.firstName} ${user.lastName}` : 'Nouveau' },
        ],
        buttons: formButtons(app, draft !== undefined, {
          edit,
          discard,
          save: () => act(save),
          create: () => app.go({ action: 'users', view: 'form' }),
        }),
        pager: turnPage(),
      },
      userSheet(app, user, draft, teams),
    );
};

const valuesOf = ({ firstName, lastName, email, phone, team, note, roles }: UserRecord): UserValues => ({
  firstName,
  lastName,
  email,
  phone,
  team,
  note,
  roles: [...roles],
});
