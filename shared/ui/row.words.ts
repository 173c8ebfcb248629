const fr = {
  profile: (module: string) => `Profil\u00A0: ${module}`,
  login: 'Connexion',
  hours: 'Heures de connexion',
  noProfile: 'aucun profil',
  unknownProfile: (name: string) => `«\u00A0${name}\u00A0», que la politique ne connaît pas`,
  neverRead: 'jamais lu',
  always: 'à toute heure',
  change: (from: string, to: string) => `${from} → ${to}`,
};

const en = {
  profile: (module: string) => `Profile: ${module}`,
  login: 'Sign-in',
  hours: 'Login hours',
  noProfile: 'no profile',
  unknownProfile: (name: string) => `“${name}”, which the policy does not know`,
  neverRead: 'never read',
  always: 'at any hour',
  change: (from: string, to: string) => `${from} → ${to}`,
} satisfies typeof fr;

export const words = { fr, en };
