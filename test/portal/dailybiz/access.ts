import { z } from 'zod';
import { errorScreen } from './screen/error.ts';
import type { Page, Reply, Route, Visit } from './visit.ts';

const number = z.coerce.number().int().positive().catch(0);

/** The page of a thing or address that does not exist. */
export const notFound = (visit: Visit, what: string): Page => ({
  status: 404,
  body: errorScreen(visit, 'Page introuvable', what),
});

/** Lets only administrators through (R19, and [I] for the other screens of the chapter). */
export const managersOnly =
  (route: Route): Route =>
  (visit) =>
    visit.viewer.manages
      ? route(visit)
      : {
          status: 403,
          body: errorScreen(visit, 'Accès refusé', "Cette page est réservée à l'administrateur."),
        };

/** Finds the thing of the address (`?id=`); without a number the form is that of a new one. */
export function withThing<T>(
  visit: Visit,
  things: ReadonlyMap<number, T>,
  route: (thing: T | undefined) => Reply,
): Reply {
  if (!visit.query.has('id')) return route(undefined);
  const thing = things.get(number.parse(visit.query.get('id')));
  return thing ? route(thing) : notFound(visit, "Cette fiche n'existe plus.");
}
