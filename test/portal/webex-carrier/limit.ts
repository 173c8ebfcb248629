import { PERMISSIONS, type Draft, type Fault } from './client/contract.ts';
import { administratorById, type Administrator, type WebexState } from './state.ts';

/**
 * A child stays within its parent (R8, C1), in both dimensions. Only what the save adds is judged: a parent may
 * have lost since what its child still has [I].
 */
export function beyondParent(
  state: WebexState,
  parent: Administrator['parent'],
  before: Pick<Administrator, 'sites' | 'permissions'>,
  { sites, permissions }: Draft,
): Fault[] {
  const limit = administratorById(state, parent);
  if (limit === undefined) return [];
  const excess = PERMISSIONS.filter(
    (key) => permissions.includes(key) && !before.permissions.has(key) && !limit.permissions.has(key),
  );
  const wanted = new Set(sites);
  const places = state.sites.filter(
    ({ id }) => wanted.has(id) && !before.sites.has(id) && !limit.sites.has(id),
  );
  return [
    ...(excess.length > 0 ? [{ code: 'permissions-beyond-parent', names: excess } as const] : []),
    ...(places.length > 0
      ? [{ code: 'sites-beyond-parent', names: places.map(({ name }) => name) } as const]
      : []),
  ];
}
