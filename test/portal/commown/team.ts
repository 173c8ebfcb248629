import type { Team } from './state.ts';
import type { TeamRecord } from './wire.ts';

/** «Parent / Enfant» (C11); empty for no team. */
export function pathOf(teams: ReadonlyMap<number, Team>, id: number): string {
  const names: string[] = [];
  for (let team = teams.get(id); team; team = teams.get(team.parent)) names.unshift(team.name);
  return names.join(' / ');
}

/** Whether `id` is `above` or stands below it. */
export function isWithin(teams: ReadonlyMap<number, Team>, id: number, above: number): boolean {
  for (let team = teams.get(id); team; team = teams.get(team.parent)) if (team.id === above) return true;
  return false;
}

/** All teams, by path. */
export function teamRecords(teams: ReadonlyMap<number, Team>): TeamRecord[] {
  return [...teams.values()]
    .map(({ id, name, parent }) => ({ id, name, parent, path: pathOf(teams, id) }))
    .toSorted((a, b) => inFrench(a.path, b.path));
}

/** As a French reader expects, whatever accents and case. */
export const inFrench = new Intl.Collator('fr').compare;
