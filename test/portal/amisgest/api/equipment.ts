import { equipmentPeople, staff } from '../access.ts';
import { ok, refuse, type Routes } from '../visit.ts';

/** What the technician manages (R1, R20), and an example of what he must not see (R2). */
export const equipmentRoutes: Routes = {
  'GET /api/equipement': equipmentPeople(({ state }) => ok(state.equipment)),
  'POST /api/equipement/:number/redemarrage': equipmentPeople((visit) => {
    const device = visit.state.equipment.find(({ number }) => number === visit.number);
    if (!device) return refuse(visit, 404, "Cet équipement n'existe pas.");
    device.restarts += 1;
    return ok(visit.state.equipment);
  }),
  'GET /api/enfants': staff(({ state }) => ok(state.children)),
};
