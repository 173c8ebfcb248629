const fr = {
  back: 'Permissions',
  policy: 'Politique',
  wanted: 'accorde',
  unwanted: 'n’accorde pas',
  portal: 'Portail',
  observed: { yes: 'coché', no: 'non coché', unknown: 'jamais lu' },
  readAt: (time: string) => `lu le ${time}`,
  toSave: { ticked: 'coché sur la page, à enregistrer', unticked: 'décoché sur la page, à enregistrer' },
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
  toSave: { ticked: 'ticked on the page, to be saved', unticked: 'unticked on the page, to be saved' },
  pageWord: 'On the page',
  why: 'Why',
  against: 'What speaks against it',
  nearest: 'What nearly grants it',
  asking: 'Looking for the rules that would grant it…',
  nothingNear: 'No rule comes near to granting it.',
} satisfies typeof fr;

export const words = { fr, en };
