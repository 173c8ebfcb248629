import type { Step, StepKind } from '../../../../shared/plan/step.ts';
import type { Descriptor } from '../../../../shared/portal/descriptor.ts';
import type { Locale } from '../../../../shared/problem.ts';
import { plural } from '../../../../shared/text/plural.ts';

const fr = {
  title: (portal: string, tenant: string) => `${portal} (${tenant}) : gestes à faire`,
  total: (steps: number, accounts: number) =>
    `${plural('fr', steps, '# geste', '# gestes')} sur ${plural('fr', accounts, '# compte', '# comptes')}, dans l’ordre ; chaque compte ne s’ouvre qu’une fois.`,
  held: (count: number) =>
    plural(
      'fr',
      count,
      '# geste est retenu et ne figure pas ici.',
      '# gestes sont retenus et ne figurent pas ici.',
    ),
  elsewhere: (count: number) =>
    plural(
      'fr',
      count,
      '# autre geste passe par le fichier d’import ou par l’extension, avant cette liste.',
      '# autres gestes passent par le fichier d’import ou par l’extension, avant cette liste.',
    ),
  identity: (hash: string, policy: number, planned: string, printed: string) =>
    `Plan ${hash}, politique version ${policy}, calculé le ${planned} ; liste établie le ${printed}.`,
  action: {
    create: 'Créer le compte',
    grant: 'Cocher',
    revoke: 'Décocher',
    setProfile: 'Choisir le profil',
    setHours: 'Régler les horaires de connexion',
    invite: 'Inviter la personne',
    suspend: 'Suspendre le compte',
    revokeAccess: 'Retirer l’accès',
    archive: 'Archiver le compte',
    reactivate: 'Réactiver le compte',
  },
  withoutBox: { grant: 'Accorder', revoke: 'Retirer' },
  unlessDone: (action: string) => `${action} (si ce n’est pas fait)`,
  noProfile: 'aucun profil',
  instead: (profile: string) => `à la place de ${profile}`,
  always: 'à toute heure',
  ownPassword: 'à choisir dans le portail, jamais écrit ici',
  nothingGives: 'Plus rien ne l’accorde.',
  wholeAccount: 'Le compte',
  press: 'Cliquer sur',
  save: 'Enregistrer',
  closing: 'Pour finir',
  where: 'Où',
  what: 'Geste',
  why: 'Pourquoi',
  agency: (name: string) => `agence ${name}`,
  seats: (count: number, pool: string) =>
    count < 0
      ? plural('fr', -count, `# place ${pool} rendue`, `# places ${pool} rendues`)
      : plural('fr', count, `# place ${pool} prise`, `# places ${pool} prises`),
  alreadyDue: 'ce qui était dû reste dû',
  noCharge: 'sans supplément',
  poolCost: (pool: string, before: number, after: number, included: number) =>
    `Places ${pool} : ${before} avant, ${after} après, ${included} comprises dans l’abonnement`,
  more: (price: string) => `en plus : ${price}`,
  due: (price: string) => `reste dû : ${price}`,
};

const en = {
  title: (portal: string, tenant: string) => `${portal} (${tenant}): what to do`,
  total: (steps: number, accounts: number) =>
    `${plural('en', steps, '# thing to do', '# things to do')} in ${plural('en', accounts, '# account', '# accounts')}, in order; each account is opened only once.`,
  held: (count: number) =>
    plural('en', count, '# step is held and not listed here.', '# steps are held and not listed here.'),
  elsewhere: (count: number) =>
    plural(
      'en',
      count,
      '# other step goes by the import file or the extension, before this list.',
      '# other steps go by the import file or the extension, before this list.',
    ),
  identity: (hash: string, policy: number, planned: string, printed: string) =>
    `Plan ${hash}, policy version ${policy}, made on ${planned}; list written on ${printed}.`,
  action: {
    create: 'Create the account',
    grant: 'Tick',
    revoke: 'Untick',
    setProfile: 'Choose the profile',
    setHours: 'Set the login hours',
    invite: 'Invite the person',
    suspend: 'Suspend the account',
    revokeAccess: 'Revoke the access',
    archive: 'Archive the account',
    reactivate: 'Reactivate the account',
  },
  withoutBox: { grant: 'Grant', revoke: 'Revoke' },
  unlessDone: (action: string) => `${action} (unless it is done)`,
  noProfile: 'no profile',
  instead: (profile: string) => `instead of ${profile}`,
  always: 'at any time',
  ownPassword: 'to be chosen in the portal, never written here',
  nothingGives: 'Nothing grants it any more.',
  wholeAccount: 'The account',
  press: 'Press',
  save: 'Save',
  closing: 'To finish',
  where: 'Where',
  what: 'What to do',
  why: 'Why',
  agency: (name: string) => `agency ${name}`,
  seats: (count: number, pool: string) =>
    count < 0
      ? plural('en', -count, `# seat ${pool} freed`, `# seats ${pool} freed`)
      : plural('en', count, `# seat ${pool} taken`, `# seats ${pool} taken`),
  alreadyDue: 'what was due stays due',
  noCharge: 'at no extra charge',
  poolCost: (pool: string, before: number, after: number, included: number) =>
    `Seats ${pool}: ${before} before, ${after} after, ${included} included in the subscription`,
  more: (price: string) => `more to pay: ${price}`,
  due: (price: string) => `still due: ${price}`,
} satisfies typeof fr;

type Words = typeof fr & { readonly action: Readonly<Record<StepKind, string>> };

export const words: Readonly<Record<Locale, Words>> = { fr, en };

/**
 * What to press or tick. Where the portal has its own way to give a right, it is told in a note, and no box is
 * spoken of. What nobody has read may be right already.
 */
export function actionOf({ kind, observed, item }: Step, portal: Descriptor, locale: Locale): string {
  const { action, withoutBox, unlessDone } = words[locale];
  if ((kind !== 'grant' && kind !== 'revoke') || !item) return action[kind];
  const gesture = portal.lifecycle.notes[kind] ? withoutBox[kind] : action[kind];
  return observed === 'unknown' ? unlessDone(gesture) : gesture;
}
