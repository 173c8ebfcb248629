import { z } from 'zod';
import { fullName } from '../state.ts';
import { passwordFaults } from '../password.ts';
import { logged, ok, refuse, type Route, type Routes, type Visit } from '../visit.ts';
import type { Me } from '../client/contract.ts';

const language = z.enum(['fr', 'en']);

/** What the sign-in page posts (screen 1). */
export const credentials = z.object({ username: z.string(), password: z.string(), language });

const newPassword = z.object({ password: z.string(), confirmation: z.string() });

/** Who is signed in, with the rights of this moment. */
export const me: Route = ({ viewer, session }: Visit) => {
  const body: Me = {
    username: viewer.username,
    name: fullName(viewer),
    email: viewer.contact.email,
    permissions: [...viewer.permissions],
    sites: viewer.sites.size,
    language: session.language,
    mustChangePassword: viewer.mustChangePassword,
  };
  return ok(body);
};

const changeLanguage: Route = ({ session, body }) => {
  session.language = z.object({ language }).parse(body).language;
  return ok();
};

/** The page after a login with a temporary password (R39). */
const changePassword: Route = (visit) => {
  const { viewer } = visit;
  const { password, confirmation } = newPassword.parse(visit.body);
  const faults = passwordFaults(viewer.password, password, confirmation);
  const entry = { what: 'change-password', on: viewer.username } as const;
  if (faults.length > 0) return logged(visit, entry, refuse(faults));
  viewer.password = password;
  viewer.mustChangePassword = false;
  return logged(visit, entry, ok());
};

export const sessionRoutes: Routes = {
  'GET /api/session': me,
  'POST /api/language': changeLanguage,
  'POST /api/password': changePassword,
};
