import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { ROLES } from './roles.ts';

const FILE = new URL('../../../connector/sample/amisgest-accounts.csv', import.meta.url);

const row = z.object({ account: z.email(), status: z.literal('active'), features: z.string() });

/** The sample's people as the portal writes them: an e-mail has no accents. */
const NAMES: Readonly<Record<string, readonly [firstName: string, lastName: string]>> = {
  'valerie.lacroix@regle.example': ['Valérie', 'Lacroix'],
  'anais.bouvier@regle.example': ['Anaïs', 'Bouvier'],
  'mariam.toure@regle.example': ['Mariam', 'Touré'],
  'gaelle.lefort@regle.example': ['Gaëlle', 'Lefort'],
  'paul.noblet@regle.example': ['Paul', 'Noblet'],
  'kamel.bensaid@infogerance.example': ['Kamel', 'Bensaïd'],
  // A tablet belongs to a room and is named after it (C3, X1).
  'local101@creche.example': ['Local', '101'],
};

/** An account of the sample organisation, with the roles that it really holds. */
export interface SampleAccount {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly roles: readonly string[];
}

/** The accounts that the sample's export file says are there; its roles are keys or labels. */
export function sampleAccounts(): SampleAccount[] {
  const rows = z.array(row).parse(parse(readFileSync(FILE, 'utf8'), { columns: true }));
  return rows.map(({ account: email, features }) => {
    const [firstName, lastName] = NAMES[email] ?? [];
    if (firstName === undefined || lastName === undefined) throw new Error(`No name for ${email}.`);
    return { email, firstName, lastName, roles: features.split(',').map(keyOf) };
  });
}

function keyOf(name: string): string {
  const role = ROLES.find(({ key, label }) => key === name || label === name);
  if (!role) throw new Error(`No role ${name}.`);
  return role.key;
}
