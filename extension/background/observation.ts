import type { z } from 'zod';
import type { ItemKey } from '../../shared/plan/item.ts';
import { hoursOfText } from '../../shared/portal/hours-text.ts';
import type { observe } from '../../shared/wire/observe.ts';
import type { PageKey } from '../message/key.ts';
import type { WaitingReading } from './readings.ts';

type Observation = z.input<typeof observe.body>;

const isItem = (key: PageKey): key is ItemKey => /^(feature|site):/.test(key);

/** A reading as the connector takes it. `keys`: what each of its boxes stands for. */
export function observationOf(
  { tab, readAt, load, boxes, states, parent, complete, pageOf, applied }: WaitingReading,
  keys: readonly (PageKey | undefined)[],
): Observation {
  const known = boxes.flatMap(({ saved, value }, row) => {
    const key = keys[row];
    return key ? [{ key, saved, value }] : [];
  });
  const profiles = known.flatMap(({ key, value }) =>
    key.startsWith('profile:') ? [[key.slice('profile:'.length), value?.saved || null] as const] : [],
  );
  const hours = known.find(({ key }) => key === 'hours:')?.value?.saved;
  return {
    tab,
    readAt,
    items: known.flatMap(({ key, saved }) => (isItem(key) ? [{ key, ticked: saved }] : [])),
    applied: applied.filter(isItem),
    ...(profiles.length > 0 && { profiles: Object.fromEntries(profiles) }),
    ...(hours !== undefined && {
      hours: hours === '' ? 'always' : hoursOfText(hours).map((each) => ({ ...each, days: [...each.days] })),
    }),
    ...stateOf(states),
    ...(parent !== undefined && { parent }),
    complete,
    ...(pageOf && { page: pageOf, walk: load }),
    appliedProfiles: applied.flatMap((key) =>
      key.startsWith('profile:') ? [key.slice('profile:'.length)] : [],
    ),
    appliedHours: applied.includes('hours:'),
  };
}

/** A page that says two states at once says neither. */
function stateOf([state, ...others]: readonly string[]): { state?: string } {
  return state !== undefined && others.length === 0 ? { state } : {};
}
