import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { openSession } from '../session.ts';
import type { AmisgestState, AmisgestUser } from '../state.ts';
import { codeOpens, keyFrom } from '../totp.ts';
import { isActivated } from '../user-file.ts';
import { ok, refuse, type Reply, type Routes, type Visit } from '../visit.ts';

const chosen = z.strictObject({ token: z.string().min(1), password: z.string(), again: z.string() });
const enrolment = z.strictObject({ code: z.string() });
const MIN_LENGTH = 8;

const invited = (state: AmisgestState, token: string): AmisgestUser | undefined =>
  token === ''
    ? undefined
    : [...state.users.values()].find(({ activationToken }) => activationToken === token);

/** The person's own first steps: a password of their own (R18), then multi-factor login (R19). */
export const activationRoutes: Routes = {
  'POST /api/activation': (visit) => {
    const { state, sessions, body } = visit;
    const sent = chosen.safeParse(body);
    const user = sent.success ? invited(state, sent.data.token) : undefined;
    if (!sent.success || !user) return refuse(visit, 404, "Ce lien n'est plus valide.");
    const { password, again } = sent.data;
    // How long a password has to be is not on the vendor's page [I].
    if (password.length < MIN_LENGTH)
      return refuse(visit, 422, 'Le mot de passe doit contenir au moins 8 caractères.');
    if (password !== again) return refuse(visit, 422, 'Les deux mots de passe ne sont pas identiques.');
    Object.assign(user, {
      password,
      activationToken: '',
      access: isActivated(user) ? user.access : 'activated',
    });
    return { ...ok({ email: user.email }), cookie: openSession(sessions, user) };
  },

  // A new key each time until one is confirmed; afterwards there is no way back (C7).
  'POST /api/multifacteur/cle': (visit) =>
    enrolling(visit, (user) => {
      user.authenticatorKey = keyFrom(randomBytes(20).toString('hex'));
      return ok({ key: user.authenticatorKey });
    }),

  'POST /api/multifacteur': (visit) =>
    enrolling(visit, (user) => {
      const sent = enrolment.safeParse(visit.body);
      if (!sent.success || !codeOpens(user.authenticatorKey, sent.data.code, visit.now))
        return refuse(visit, 422, "Le code de vérification n'est pas valide.");
      user.access = 'multi-factor';
      return ok(null);
    }),
};

function enrolling(visit: Visit, route: (user: AmisgestUser) => Reply): Reply {
  if (visit.viewer?.access !== 'activated')
    return refuse(visit, 403, "L'authentification multifacteur ne peut pas être configurée.");
  return route(visit.viewer);
}
