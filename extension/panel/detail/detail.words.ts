const fr = {
  back: 'Permissions',
  policy: 'Politique',
  wanted: 'accorde',
  unwanted: 'n’accorde pas',
  portal: 'Portail',
  observed: { yes: 'coché', no: 'non coché', unknown: 'jamais lu' },
  readAt: (time: string) => `lu le ${time}`,
  toSave: {
    ticked: 'coché sur la page, à enregistrer',
    unticked: 'décoché sur la page, à enregistrer',
    changed: 'changé sur la page, à enregistrer',
  },
  carried: (module: string) =>
    `Cette fonction vient du profil du module «\u00A0${module}\u00A0»\u00A0: il n’y a pas de case à cocher.`,
  seeProfile: 'Voir le profil',
  billing: (portal: string) => `${portal} facture les profils.`,
  schedules: 'Plages de la politique',
  pageWord: 'Sur la page',
  why: 'Pourquoi',
  against: 'Ce qui s’y oppose',
  nearest: 'Il s’en faut de peu',
  asking: 'Recherche des règles qui l’accorderaient…',
  nothingNear: 'Aucune règle n’est près de l’accorder.',
};

const en = {
  back: 'Permissions',
  policy: 'Policy',
  wanted: 'grants it',
  unwanted: 'does not grant it',
  portal: 'Portal',
  observed: { yes: 'ticked', no: 'not ticked', unknown: 'never read' },
  readAt: (time: string) => `read ${time}`,
  toSave: {
    ticked: 'ticked on the page, to be saved',
    unticked: 'unticked on the page, to be saved',
    changed: 'changed on the page, to be saved',
  },
  carried: (module: string) =>
    `This function comes with the profile of the module “${module}”: there is no box to tick.`,
  seeProfile: 'See the profile',
  billing: (portal: string) => `${portal} charges for profiles.`,
  schedules: 'Windows of the policy',
  pageWord: 'On the page',
  why: 'Why',
  against: 'What speaks against it',
  nearest: 'What nearly grants it',
  asking: 'Looking for the rules that would grant it…',
  nothingNear: 'No rule comes near to granting it.',
} satisfies typeof fr;

export const words = { fr, en };
