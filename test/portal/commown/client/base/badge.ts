import type { RoleInfo, SessionInfo, UserRecord } from '../../wire.ts';
import { h } from './h.ts';

/** The user's roles in the portal's order. */
export const rolesOf = ({ roles }: SessionInfo, user: Pick<UserRecord, 'roles'>): RoleInfo[] =>
  roles.filter(({ key }) => user.roles.includes(key));

/** A role as a badge with its text; on cards the text is in the title only. */
export function roleBadge({ label, colour, icon }: RoleInfo, iconOnly: boolean): HTMLElement {
  const badge = h(
    'span',
    { class: 'badge badge-pill', title: iconOnly ? label : undefined },
    h('i', { class: `fa ${icon}` }),
    !iconOnly && h('span', { class: 'o_badge_text' }, label),
  );
  badge.style.backgroundColor = colour;
  return badge;
}

const STATUS_ICONS = {
  'not-granted': 'fa-lock',
  'never-connected': 'fa-user',
  'already-connected': 'fa-user-check',
};

/** The portal status of a card: an icon whose text is in the title only. */
export const statusIcon = ({ statuses }: SessionInfo, { status }: UserRecord): HTMLElement =>
  h('i', { class: `fa ${STATUS_ICONS[status]} float-right`, title: statuses[status] });
