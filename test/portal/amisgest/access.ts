import { TECHNICIAN } from './client/exclusive.ts';
import { ADMINISTRATION } from './roles.ts';
import type { AmisgestUser } from './state.ts';
import { refuse, type Reply, type Route, type Visit } from './visit.ts';

/** Adds and removes users (R27). */
export const isAdministrator = ({ roles }: AmisgestUser): boolean => roles.has(ADMINISTRATION);

export const isTechnician = ({ roles }: AmisgestUser): boolean => roles.has(TECHNICIAN);

/** A technician may do nothing before multi-factor login is set up (R19). */
export const mustEnrol = (user: AmisgestUser): boolean =>
  isTechnician(user) && user.access !== 'multi-factor';

type Gated = (visit: Visit, viewer: AmisgestUser) => Reply;

/** Lets the holders of «Administration» through (R5, R27). */
export const administrators = (route: Gated): Route => allow(isAdministrator, route);

/** Boards, doors and TV (R20); administrators see them too [I]. */
export const equipmentPeople = (route: Gated): Route =>
  allow((user) => isTechnician(user) || isAdministrator(user), route);

/** The children's data: everybody but the technician (R2). */
export const staff = (route: Gated): Route => allow((user) => !isTechnician(user), route);

/** Whoever is signed in and set up as far as they have to be, if they may. */
function allow(may: (viewer: AmisgestUser) => boolean, route: Gated): Route {
  return (visit) => {
    const { viewer } = visit;
    if (!viewer) return refuse(visit, 401, 'Votre session est expirée. Veuillez vous connecter.');
    if (mustEnrol(viewer) || !may(viewer))
      return refuse(visit, 403, "Vous n'avez pas accès à cette section.");
    return route(visit, viewer);
  };
}

/** Finds the user of the path. */
export function withUser(visit: Visit, route: (user: AmisgestUser) => Reply): Reply {
  const user = visit.state.users.get(visit.number);
  return user ? route(user) : refuse(visit, 404, "Ce dossier n'existe pas.");
}
