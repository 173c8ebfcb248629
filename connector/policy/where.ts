import type { Text } from '../../shared/problem.ts';

/** The part of a policy that a problem is about. */
export interface Where {
  readonly kind: 'rule' | 'role' | 'node' | 'schedule' | 'portal' | 'policy';
  /** Empty for the whole policy; of a rule without an id its number, from 1. */
  readonly id: string | number;
}

export const WHOLE: Where = { kind: 'policy', id: '' };

const kinds: Record<Where['kind'], Text> = {
  rule: { fr: 'La règle', en: 'Rule' },
  role: { fr: 'Le rôle', en: 'Role' },
  node: { fr: 'La délégation', en: 'Node' },
  schedule: { fr: 'L’horaire', en: 'Schedule' },
  portal: { fr: 'Le portail', en: 'Portal' },
  policy: { fr: 'La politique', en: 'The policy' },
};

const sections: Readonly<Record<string, Where['kind']>> = {
  portals: 'portal',
  nodes: 'node',
  roles: 'role',
  schedules: 'schedule',
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
  if (section === 'rules' && typeof name === 'number') return { kind: 'rule', id: ruleId(value, name) };
  const kind = sections[String(section)];
  return kind && name !== undefined ? { kind, id: String(name) } : WHOLE;
}

function ruleId(value: unknown, index: number): string | number {
  const rules: unknown = typeof value === 'object' && value !== null && 'rules' in value ? value.rules : [];
  const rule: unknown = Array.isArray(rules) ? rules[index] : undefined;
  const id: unknown = typeof rule === 'object' && rule !== null && 'id' in rule ? rule.id : undefined;
  return typeof id === 'string' ? id : index + 1;
}
