import type { Place } from '../../shared/problem.ts';
import type { Parts } from './parts.ts';
import type { Report } from './report.ts';

/** Parts that the file keeps as a list of entries with an id, and by name. */
export type ListedPart = 'rules' | 'exclusions';
export type NamedPart = 'portals' | 'nodes' | 'roles' | 'profiles' | 'schedules' | 'seats';

/** Answers where an entry of a policy stands in its file. */
export function placeFinder(
  parts: Parts,
  report: Pick<Report, 'at'>,
): (part: ListedPart | NamedPart, id: string) => Place | undefined {
  return (part, id) => {
    if (part !== 'rules' && part !== 'exclusions')
      return parts[part].has(id) ? report.at([part, id]).place : undefined;
    const index = [...parts[part]].find(([, entry]) => entry.id === id)?.[0];
    return index === undefined ? undefined : report.at([part, index]).place;
  };
}
