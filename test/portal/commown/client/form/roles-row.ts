import type { RoleKey, SessionInfo } from '../../wire.ts';
import { autocomplete } from '../base/autocomplete.ts';
import { roleBadge, rolesOf } from '../base/badge.ts';
import { h } from '../base/h.ts';
import { unique } from '../base/unique.ts';
import type { Row } from './row.ts';

/** «Rôle(s)» (R4): badges to read; to edit, tags that a cross removes and a box that offers the other roles. */
export function rolesRow(
  session: SessionInfo,
  roles: readonly RoleKey[],
  write?: (roles: RoleKey[]) => void,
): Row {
  const id = unique('o_field_input');
  const held = rolesOf(session, { roles: [...roles] });
  const badges = held.map((role) => {
    const badge = roleBadge(role, false);
    if (write) badge.append(cross(() => write(roles.filter((key) => key !== role.key))));
    return badge;
  });
  const choices = session.roles
    .filter((role) => !held.includes(role))
    .map(({ key, label }) => ({ label, choose: () => write?.([...roles, key]) }));
  return {
    label: 'Rôle(s)',
    id,
    content: h(
      'div',
      {
        class: `o_field_many2manytags o_field_widget${write ? ' o_input' : ''}`,
        name: 'customer_roles',
        ...(!write && { id }),
      },
      badges,
      write && h('div', { class: 'o_field_many2one' }, autocomplete(id, '', choices)),
    ),
  };
}

const cross = (remove: () => void): HTMLElement =>
  h(
    'a',
    {
      class: 'o_delete',
      href: '#',
      title: 'Supprimer',
      'aria-label': 'Supprimer',
      click: (event) => {
        event.preventDefault();
        remove();
      },
    },
    '×',
  );
