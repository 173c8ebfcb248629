import { z } from 'zod';
import { isAdministrator, isTechnician, mustEnrol } from '../access.ts';
import type { Viewer } from '../client/wire.ts';
import { closeSession, openSession } from '../session.ts';
import { type AmisgestUser, userByEmail } from '../state.ts';
import { codeOpens } from '../totp.ts';
import { isActivated } from '../user-file.ts';
import { ok, refuse, type Routes } from '../visit.ts';

const credentials = z.strictObject({ email: z.string(), password: z.string().min(1), code: z.string() });

const viewerBody = (user: AmisgestUser): Viewer => ({
  email: user.email,
  managesUsers: isAdministrator(user),
  isTechnician: isTechnician(user),
  mustEnrol: mustEnrol(user),
});

/** Signing in and out. Whoever set up an authenticator is asked for its code, after the password (X6). */
export const sessionRoutes: Routes = {
  'GET /api/session': ({ viewer }) => ok(viewer ? viewerBody(viewer) : null),

  'POST /api/session': (visit) => {
    const { state, sessions, body, now } = visit;
    const sent = credentials.safeParse(body);
    const user = sent.success ? userByEmail(state, sent.data.email) : undefined;
    if (!sent.success || !user || !isActivated(user) || user.password !== sent.data.password)
      return refuse(visit, 401, 'Courriel ou mot de passe incorrect.');
    if (user.access === 'multi-factor') {
      if (sent.data.code === '') return ok({ asksForCode: true });
      if (!codeOpens(user.authenticatorKey, sent.data.code, now))
        return refuse(visit, 401, "Le code de vérification n'est pas valide.");
    }
    return { ...ok(viewerBody(user)), cookie: openSession(sessions, user) };
  },

  'DELETE /api/session': ({ sessions, cookies }) => ({
    ...ok(null),
    cookie: closeSession(sessions, cookies),
  }),
};
