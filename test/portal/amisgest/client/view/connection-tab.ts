import { type OpenFile, type } from '../app.ts';
import { h } from '../h.ts';
import { design, say } from '../site.ts';
import { textField } from '../ui/field.ts';

/** «Connexion»: the e-mail (R9), which is nowhere else in the page. An employee's is changed in the employee's file (R23). */
export function connectionTab({ saved, draft }: OpenFile): readonly HTMLElement[] {
  const isEmployee = saved.list === 'employe';
  const hint = isEmployee
    ? "Ce courriel est celui du dossier d'employé."
    : "Il est essentiel d'utiliser une adresse courriel valide.";
  return [
    textField({
      label: 'Courriel',
      value: draft.email,
      kind: 'email',
      readOnly: isEmployee,
      type: (email) => type({ email }),
    }),
    h('p', { class: design.className('help') }, say(hint)),
  ];
}
