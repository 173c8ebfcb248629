import type { AppState } from '../app.ts';
import { h } from '../h.ts';
import { say } from '../site.ts';
import { box } from '../ui/box.ts';
import { faultList } from '../ui/message.ts';
import { table } from '../ui/table.ts';

/** «Enfant»: what the software holds and a technician must not see (R2). */
export function childrenView({ children, faults }: AppState): HTMLElement {
  const rows = children.map(({ name, allergies }) => ({ cells: [name, allergies] }));
  return box(
    'children',
    {},
    h('h1', {}, say('Enfant')),
    faultList(faults),
    table(['Nom', 'Allergies'], rows),
  );
}
