import { managedBy, type Administrator, type LogEntry } from './state.ts';
import { logged, refuse, type Reply, type Route, type Visit } from './visit.ts';

/** Lets only holders of «Gérer les administrateurs» through: without it that part does not exist (R3, R19). */
export function managersOnly(route: Route): Route {
  return (visit) =>
    visit.viewer.permissions.has('manage-admins') ? route(visit) : refuse([{ code: 'not-allowed' }]);
}

/** Finds the administrator of the path among those that the viewer may manage. */
export function withManaged(
  visit: Visit,
  what: LogEntry['what'] | undefined,
  route: (administrator: Administrator) => Reply,
): Reply {
  const { state, viewer, id } = visit;
  const found = managedBy(state, viewer).find((one) => one.id === id);
  if (found) return route(found);
  const refused = refuse([{ code: 'not-found' }]);
  return what === undefined ? refused : logged(visit, { what, on: `#${id}` }, refused);
}
