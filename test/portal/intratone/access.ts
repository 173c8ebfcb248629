import { z } from 'zod';
import { errorScreen } from './screen/error.ts';
import { accountByNumber, type SubAccount } from './state.ts';
import type { Page, Reply, Route, Visit } from './visit.ts';

const number = z.coerce.number().int().positive();

/** The page of an account or address that does not exist. */
export function notFound({ viewer }: Visit, what: string): Page {
  return { status: 404, body: errorScreen(viewer, 'Page introuvable', what) };
}

/** The page of somebody who asks for more than their account allows. */
export function forbidden({ viewer }: Visit): Page {
  const why = "Vous n'avez pas les droits nécessaires pour accéder à cette page.";
  return { status: 403, body: errorScreen(viewer, 'Accès refusé', why) };
}

/** Lets only the holder and those with the right 🔑 through. */
export function managersOnly(route: Route): Route {
  return (visit) => (visit.viewer.managesUsers ? route(visit) : forbidden(visit));
}

/**
 * Finds the sub-account of the address (`?num=`). Without the right 🔑 one's own is the only one there is,
 * so that a refusal does not tell which numbers exist.
 */
export function withAccount(visit: Visit, route: (account: SubAccount) => Reply): Reply {
  const { state, viewer, query } = visit;
  const account = accountByNumber(state, number.catch(0).parse(query.get('num')));
  if (!viewer.managesUsers && (account === undefined || account !== viewer.account)) return forbidden(visit);
  return account ? route(account) : notFound(visit, "Ce sous compte n'existe pas.");
}
