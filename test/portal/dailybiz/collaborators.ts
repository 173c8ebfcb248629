import type { Particulars } from './state.ts';

const FIRST_NAMES = [
  ['Mme', 'Adèle'],
  ['M.', 'Bastien'],
  ['Mme', 'Clémence'],
  ['M.', 'Denis'],
  ['Mme', 'Édith'],
  ['M.', 'Fabrice'],
  ['Mme', 'Gaëlle'],
  ['M.', 'Hugues'],
  ['Mme', 'Inès'],
  ['M.', 'Joël'],
  ['Mme', 'Karine'],
  ['M.', 'Loïc'],
  ['Mme', 'Maud'],
  ['M.', 'Noé'],
  ['Mme', 'Odile'],
  ['M.', 'Pascal'],
] as const;

const LAST_NAMES = [
  'Aubry',
  'Besson',
  'Carlier',
  'Delmas',
  'Évrard',
  'Fleury',
  'Gaillard',
  'Hébert',
  'Imbert',
  'Jacquet',
  'Klein',
  'Lacombe',
  'Marchand',
  'Nicolas',
  'Olivier',
  'Picard',
  'Renaud',
  'Salmon',
  'Tessier',
  'Valette',
] as const;

/** R9: collaborators may be subcontractors. These are: of no directory, without a profile, free. The same at every call. */
export function collaborators(count: number): Particulars[] {
  return Array.from({ length: count }, (_, index) => {
    const [civility, firstName] = FIRST_NAMES[index % FIRST_NAMES.length]!;
    const lastName = LAST_NAMES[Math.floor(index / FIRST_NAMES.length) % LAST_NAMES.length]!;
    const phone = `06 ${String(10_00_00_00 + index * 7919).replaceAll(/(..)(?=.)/g, '$1 ')}`;
    const email = `${plain(firstName)}.${plain(lastName)}@prestataire.example`;
    return { civility, lastName, firstName, phone, email };
  });
}

const plain = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
