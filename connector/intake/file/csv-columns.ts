/** The columns that mean something by themselves, and what they are called in other people's exports. */
const SYNONYMS = {
  userName: [
    'login',
    'identifiant',
    'nom d utilisateur',
    'utilisateur',
    'user',
    'uid',
    'sAMAccountName',
    'userPrincipalName',
  ],
  displayName: ['nom complet', 'nom affiché', 'full name', 'name'],
  givenName: ['prénom', 'first name'],
  familyName: ['nom', 'nom de famille', 'last name', 'surname', 'sn'],
  email: [
    'mail',
    'e-mail',
    'courriel',
    'adresse e-mail',
    'adresse mail',
    'adresse électronique',
    'email address',
  ],
  phone: ['téléphone', 'tél', 'portable', 'mobile', 'telephone', 'phone number', 'telephoneNumber'],
  type: ['type de personne', 'person type', 'employeeType'],
  home: ['site de rattachement', 'home site'],
  groups: ['groupes', 'groupe', 'group', 'memberOf'],
  key: ['matricule', 'identifiant unique', 'employee id', 'employeeNumber', 'entryUUID', 'objectGUID'],
} as const;

export type KnownColumn = keyof typeof SYNONYMS;
export const KNOWN_COLUMNS = Object.keys(SYNONYMS) as readonly KnownColumn[];

/**
 * What each column of a header holds: what the configuration says, else a known name, else one of its synonyms in French
 * or English; any other one is an attribute under the name that the file gives it. A known name is given once: of a login
 * and a userName, userName is meant.
 */
export function columnsOf(
  header: readonly string[],
  configured: Readonly<Partial<Record<KnownColumn, string>>> = {},
): readonly string[] {
  const names = header.map(plain);
  const taken = new Map<number, string>();
  for (const known of KNOWN_COLUMNS) {
    const named = configured[known];
    const wanted = named === undefined ? [known, ...SYNONYMS[known]] : [named];
    const at = wanted
      .map((name) => names.findIndex((other, index) => other === plain(name) && !taken.has(index)))
      .find((index) => index >= 0);
    if (at !== undefined) taken.set(at, known);
  }
  return header.map((name, index) => taken.get(index) ?? name);
}

/** Case, accents and the signs between words are not what a column is told by. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '');
}
