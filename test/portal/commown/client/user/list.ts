import type { Group, Page, UserRecord } from '../../wire.ts';
import type { Screen } from '../app.ts';
import { act } from '../base/dialog.ts';
import { rpc } from '../base/rpc.ts';
import { controller } from '../control/panel.ts';
import { pager } from '../control/pager.ts';
import { domainOf, untick, userQuery as query } from '../control/query.ts';
import { searchOptions, searchView } from '../control/search.ts';
import { switcher } from '../control/switcher.ts';
import { actionMenu } from './action-menu.ts';
import { createButtons } from './buttons.ts';
import { loadUsers } from './load.ts';
import { userTable, type Section } from './table.ts';

const PAGE_SIZE = 80;

/** The list (R22), eighty to a page, or grouped by team, where a group's users load when it is opened. */
export const userList: Screen = async (app) => {
  untick(query);
  query.offset = Math.floor(query.offset / PAGE_SIZE) * PAGE_SIZE;
  const { records, total, teams } = await loadUsers(query, PAGE_SIZE);
  const groups = query.byTeam ? await rpc<Group[]>('user/groups', { domain: domainOf(query) }) : [];
  const opened = new Map<number, readonly UserRecord[]>();

  const fold = async (team: number): Promise<void> => {
    if (!opened.delete(team)) {
      const ask = { domain: { ...domainOf(query), team }, offset: 0, limit: PAGE_SIZE };
      opened.set(team, (await rpc<Page<UserRecord>>('user/search', ask)).records);
    }
    app.redraw();
  };
  const sections = (): Section[] =>
    query.byTeam
      ? groups.map(({ team, path, count }) => ({
          title: `${path || 'Indéfini'} (${count})`,
          fold: () => act(() => fold(team)),
          records: opened.get(team) ?? [],
        }))
      : [{ records }];
  const move = (offset: number): void => {
    query.offset = offset;
    act(app.reload);
  };

  return () =>
    controller(
      {
        breadcrumb: [{ label: 'Utilisateurs' }],
        search: searchView(app, query, teams),
        buttons: createButtons(app, 'list'),
        sidebar: query.ticked.size > 0 && actionMenu(app, query),
        options: searchOptions(app, query),
        pager: !query.byTeam && pager(query.offset, PAGE_SIZE, total, move),
        switcher: switcher(app, 'list'),
      },
      userTable(app, query, sections()),
    );
};
