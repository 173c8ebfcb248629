import { type AppState, update } from '../app.ts';
import { call } from '../call.ts';
import { h } from '../h.ts';
import { say } from '../site.ts';
import { box } from '../ui/box.ts';
import { button } from '../ui/button.ts';
import { faultList } from '../ui/message.ts';
import { table } from '../ui/table.ts';
import type { EquipmentRow } from '../wire.ts';

const KINDS = { board: 'Tableaux', door: 'Accès de porte', tv: 'Amisgest TV' } as const;

async function restart({ number }: EquipmentRow): Promise<void> {
  update({ equipment: await call<EquipmentRow[]>('POST', `equipement/${number}/redemarrage`) });
}

/** Boards, doors and TV: all that a technician has (R20); what is to be managed there is ours [I]. */
export function equipmentView({ equipment, faults }: AppState): HTMLElement {
  const part = (kind: EquipmentRow['kind']): HTMLElement[] => {
    const rows = equipment
      .filter((device) => device.kind === kind)
      .map((device) => ({
        cells: [device.name, String(device.restarts), button('Redémarrer', () => void restart(device))],
      }));
    return [h('h2', {}, say(KINDS[kind])), table(['Équipement', 'Redémarrages', 'Action'], rows)];
  };
  return box(
    'equipment',
    {},
    h('h1', {}, say('Équipements')),
    faultList(faults),
    part('board'),
    part('door'),
    part('tv'),
  );
}
