import type { AppState, OpenFile } from '../app.ts';
import { isLocked } from '../exclusive.ts';
import { tick } from '../file.ts';
import { h } from '../h.ts';
import { design, say, site } from '../site.ts';
import { box, repeated } from '../ui/box.ts';
import { labelled } from '../ui/field.ts';
import type { Role } from '../wire.ts';

const ONLY_MANAGERS = 'Rôle pouvant être donné aux gestionnaires uniquement';
const ADMINISTRATION = 'administration';

/** «Rôles et permission»: a box for each role (R10), in a list that scrolls; «Technicien externe» is its last (R12). */
export const rolesTab = ({ roles }: AppState, file: OpenFile): readonly HTMLElement[] => [
  h('p', {}, h('span', { class: design.className('mark') }, '◆'), ' ', say(ONLY_MANAGERS)),
  box(
    'scroll',
    { tabindex: 0 },
    roles.map((role) => roleLine(role, file)),
  ),
];

function roleLine({ key, label, managersOnly, widens }: Role, file: OpenFile): HTMLElement {
  const ticked = file.draft.roles;
  const box = labelled('role', label, {
    type: 'checkbox',
    checked: ticked.includes(key),
    disabled: isLocked(ticked, key, site.exclusive),
    change: () => tick(file, key),
  });
  const help = ticked.includes(ADMINISTRATION) ? widens?.administered : widens?.alone;
  return repeated(
    'role',
    {},
    box,
    managersOnly &&
      h('span', { role: 'img', 'aria-label': say(ONLY_MANAGERS), class: design.className('mark') }, '◆'),
    help !== undefined && h('p', { class: design.className('help') }, help),
  );
}
