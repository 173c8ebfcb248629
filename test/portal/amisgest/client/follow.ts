import { type AppState, current, update } from './app.ts';
import { call, Refusal } from './call.ts';
import { opened } from './file.ts';
import { type Route, routeOf } from './route.ts';
import type { Child, EquipmentRow, Role, UserFile, UserList } from './wire.ts';

/** Counts the moves: an answer that comes after the next one is dropped. */
let moves = 0;

/** Goes where the address says, and asks the server for what is to be seen there. */
export async function follow(): Promise<void> {
  const move = ++moves;
  const route = homeOf(routeOf(location.hash));
  const isSameFile = route.screen === 'file' && route.number === current().file?.saved.number;
  if (isSameFile) return update({ route });
  try {
    const found = await load(route);
    if (move === moves) update({ file: null, faults: [], notice: '', ...found, route });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (move === moves) update({ route, file: null, list: null, faults: error.faults });
  }
}

/** Goes to that address, also when it is the one already open. */
export async function goTo(hash: string): Promise<void> {
  if (location.hash === hash) return follow();
  location.hash = hash;
}

/** A technician has one screen, and before that the authenticator (R19, R20). */
function homeOf(route: Route): Route {
  const { viewer } = current();
  if (route.screen === 'activation' || !viewer?.isTechnician) return route;
  return { screen: viewer.mustEnrol ? 'enrolment' : 'equipment' };
}

async function load(route: Route): Promise<Partial<AppState>> {
  if (!current().viewer) return {};
  switch (route.screen) {
    case 'users': {
      const { list, page, search } = route;
      const query = new URLSearchParams({ liste: list, page: String(page), recherche: search });
      return { list: await call<UserList>('GET', `utilisateurs?${query.toString()}`) };
    }
    case 'file': {
      const [roles, saved] = await Promise.all([
        call<Role[]>('GET', 'roles'),
        call<UserFile>('GET', `utilisateurs/${route.number ?? 'nouveau'}`),
      ]);
      return { roles, file: opened(saved) };
    }
    case 'children':
      return { children: await call<Child[]>('GET', 'enfants') };
    case 'equipment':
      return { equipment: await call<EquipmentRow[]>('GET', 'equipement') };
    case 'enrolment': {
      const { key } = await call<{ key: string }>('POST', 'multifacteur/cle');
      return { authenticatorKey: key };
    }
    case 'home':
    case 'employees':
    case 'settings':
    case 'activation':
      return {};
  }
}
