import type { Text } from '../../shared/problem.ts';

/** The part of a policy that a problem is about. */
export interface Where {
  readonly kind:
    | 'portal'
    | 'node'
    | 'role'
    | 'profile'
    | 'schedule'
    | 'rule'
    | 'exclusion'
    | 'holder'
    | 'seat'
    | 'guard'
    | 'policy';
  /** Empty for the whole policy; of a list’s part without an id its number, from 1. */
  readonly id: string | number;
}

export const WHOLE: Where = { kind: 'policy', id: '' };

const kinds: Record<Where['kind'], Text> = {
  portal: { fr: 'Le portail', en: 'Portal' },
  node: { fr: 'La délégation', en: 'Node' },
  role: { fr: 'Le rôle', en: 'Role' },
  profile: { fr: 'Le profil', en: 'Profile' },
  schedule: { fr: 'L’horaire', en: 'Schedule' },
  rule: { fr: 'La règle', en: 'Rule' },
  exclusion: { fr: 'L’exclusion', en: 'Exclusion' },
  holder: { fr: 'La limite de titulaires', en: 'Holder limit' },
  seat: { fr: 'Le lot de places', en: 'Seat pool' },
  guard: { fr: 'Le garde-fou', en: 'Guard' },
  policy: { fr: 'La politique', en: 'The policy' },
};

const sections: Readonly<Record<string, Where['kind']>> = {
  portals: 'portal',
  nodes: 'node',
  roles: 'role',
  profiles: 'profile',
  schedules: 'schedule',
  rules: 'rule',
  exclusions: 'exclusion',
  holders: 'holder',
  seats: 'seat',
  guards: 'guard',
};

/** The part as the beginning of a sentence. */
export function wordsOf({ kind, id }: Where): Text {
  const { fr, en } = kinds[kind];
  if (kind === 'policy') return { fr, en };
  if (typeof id === 'number') return { fr: `${fr} n° ${id}`, en: `${en} no. ${id}` };
  return { fr: `${fr} « ${id} »`, en: `${en} “${id}”` };
}

/** The part that a path of the document leads into. */
export function whereOf(value: unknown, [section, name]: readonly (string | number)[]): Where {
  const kind = sections[String(section)];
  if (!kind || name === undefined) return WHOLE;
  return { kind, id: typeof name === 'number' ? idAt(value, String(section), name) : name };
}

/** The id of a list’s part, or its number. */
function idAt(value: unknown, section: string, index: number): string | number {
  const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, section) : undefined;
  const part: unknown = Array.isArray(list) ? list[index] : undefined;
  const id: unknown = typeof part === 'object' && part !== null && 'id' in part ? part.id : undefined;
  return typeof id === 'string' ? id : index + 1;
}
