import { z } from 'zod';
import { TECHNICIAN } from './client/exclusive.ts';
import { ROLES } from './roles.ts';
import { userByEmail, type AmisgestState } from './state.ts';

/** What «Enregistrer» sends, whole: both names, phone, e-mail and every ticked role. */
export const draftBody = z.strictObject({
  firstName: z.string().trim(),
  lastName: z.string().trim(),
  phone: z.string().trim(),
  email: z.string().trim(),
  roles: z.array(z.enum(ROLES.map(({ key }) => key))),
});

type SentDraft = z.infer<typeof draftBody>;

/**
 * What is wrong with a draft of the file `number` (0 for a new one); empty when it can be saved. X1 asks for both
 * names and a phone, R9 for a valid e-mail; that an e-mail opens one account only is inferred [I].
 */
export function draftFaults(state: AmisgestState, number: number, draft: SentDraft): string[] {
  const { firstName, lastName, phone, email, roles } = draft;
  const isEmployee = state.users.get(number)?.kind === 'employee';
  const owner = userByEmail(state, email);
  const emailFault = !z.email().safeParse(email).success
    ? ["Le courriel n'est pas valide."]
    : owner && owner.number !== number
      ? ['Ce courriel est déjà utilisé par un autre utilisateur.']
      : [];
  return [
    ...(firstName === '' ? ['Le champ « Prénom » est obligatoire.'] : []),
    ...(lastName === '' ? ['Le champ « Nom » est obligatoire.'] : []),
    ...(phone === '' ? ['Le champ « Téléphone » est obligatoire.'] : []),
    // An employee's e-mail is the matter of the employee's file (R23).
    ...(isEmployee ? [] : emailFault),
    // R13 holds whatever the page lets through.
    ...(roles.includes(TECHNICIAN) && roles.length > 1
      ? ['Le rôle « Technicien externe » ne peut être combiné à aucun autre rôle.']
      : []),
  ];
}
