const fr = {
  details: 'Détails',
  rule: 'Règle',
  policy: 'Version de la politique',
  paths: 'Chemins de groupes',
  conditions: 'Conditions',
  implied: 'Compris dans',
  override: 'Exception',
};

const en = {
  details: 'Details',
  rule: 'Rule',
  policy: 'Policy version',
  paths: 'Paths of groups',
  conditions: 'Conditions',
  implied: 'Included in',
  override: 'Exception',
} satisfies typeof fr;

export const words = { fr, en };
