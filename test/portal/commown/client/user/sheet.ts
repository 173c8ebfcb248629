import type { TeamRecord, UserRecord, UserValues } from '../../wire.ts';
import type { App } from '../app.ts';
import { h } from '../base/h.ts';
import { unique } from '../base/unique.ts';
import { rolesRow } from '../form/roles-row.ts';
import { group, type Row } from '../form/row.ts';
import { teamRow } from '../form/team-row.ts';
import { textRow } from '../form/text-row.ts';
import { activeButton } from './active-button.ts';
import { statusBar } from './status-bar.ts';

/** C4, in the vendor's words. */
const NEVER_REUSE =
  'Pour des raisons légales, merci de ne jamais réutiliser un compte pour une autre personne. ' +
  'Archivez-le et créez un.e autre utilisateur.trice à la place.';

/** The form itself: status bar, sheet, groups of fields. `draft` is what is being edited. */
export function userSheet(
  app: App,
  user: UserRecord | undefined,
  draft: UserValues | undefined,
  teams: readonly TeamRecord[],
): HTMLElement {
  const shown = draft ?? user;
  if (!shown) return h('div');
  const text = (label: string, key: 'firstName' | 'lastName' | 'email' | 'phone', type = 'text'): Row =>
    textRow(label, key.toLowerCase(), shown[key], draft && ((value) => void (draft[key] = value)), type);
  // C2: read-only once the access was granted.
  const fixed = user !== undefined && user.status !== 'not-granted';
  const email = fixed ? textRow('Courriel', 'email', shown.email) : text('Courriel', 'email', 'email');
  const redrawing =
    <T>(write: (value: T) => void) =>
    (value: T): void => {
      write(value);
      app.redraw();
    };
  return h(
    'div',
    { class: `o_form_view ${draft ? 'o_form_editable' : 'o_form_readonly'}` },
    statusBar(app, user),
    h(
      'div',
      { class: 'o_form_sheet_bg' },
      h(
        'div',
        { class: 'o_form_sheet' },
        user && h('div', { class: 'oe_button_box' }, activeButton(app, user)),
        h(
          'div',
          { class: 'o_field_image oe_avatar', 'aria-hidden': 'true' },
          `${shown.firstName.charAt(0)}${shown.lastName.charAt(0)}`,
        ),
        h(
          'div',
          { class: 'oe_title' },
          h('h1', {}, `${shown.firstName} ${shown.lastName}`.trim() || 'Nouveau'),
        ),
        user && h('div', { class: 'alert alert-danger', role: 'alert' }, NEVER_REUSE),
        h(
          'div',
          { class: 'o_group' },
          group([
            rolesRow(app.session, shown.roles, draft && redrawing((roles) => void (draft.roles = roles))),
          ]),
          group([text('Prénom', 'firstName'), text('Nom', 'lastName')]),
          group([email, text('N° de téléphone', 'phone', 'tel')]),
          group([
            teamRow('Équipe', shown.team, teams, draft && redrawing((team) => void (draft.team = team))),
          ]),
          group([noteRow(shown.note, draft)]),
        ),
      ),
    ),
  );
}

function noteRow(note: string, draft: UserValues | undefined): Row {
  if (!draft) return textRow('Note', 'customer_note', note);
  const id = unique('o_field_input');
  const area = h('textarea', {
    class: 'o_field_text o_field_widget o_input',
    name: 'customer_note',
    id,
    value: note,
    input: () => void (draft.note = area.value),
  }) as HTMLTextAreaElement;
  return { label: 'Note', id, content: area };
}
