/** The numbers of the window actions [I]; Odoo gives them, so they mean nothing elsewhere. */
const ACTIONS = { users: 318, teams: 319, import: 'import' } as const;

export interface Route {
  readonly action: keyof typeof ACTIONS;
  readonly view: 'kanban' | 'list' | 'form';
  /** The open record; a form without one creates one. */
  readonly id?: number;
}

/** What the address after `#` asks for; the users' cards when it asks for nothing known. */
export function parseRoute(hash: string): Route {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const names = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];
  const asked = fields.get('action');
  const action = names.find((name) => name === asked || String(ACTIONS[name]) === asked) ?? 'users';
  const view = (['kanban', 'list', 'form'] as const).find((name) => name === fields.get('view_type'));
  const id = Number(fields.get('id'));
  return {
    action,
    view: view ?? (action === 'users' ? 'kanban' : 'list'),
    ...(id > 0 && { id }),
  };
}

/** The route as it stands after `#`. */
export function formatRoute({ action, view, id }: Route): string {
  const model = action === 'teams' ? 'res.partner.team' : 'res.partner';
  const record = id === undefined ? '' : `id=${id}&`;
  return `#${record}action=${ACTIONS[action]}&model=${model}&view_type=${view}&menu_id=212`;
}
