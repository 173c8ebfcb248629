import { activeDirectory } from './active-directory.ts';
import { ds389 } from './ds389.ts';
import { freeipa } from './freeipa.ts';
import { openldap } from './openldap.ts';
import type { LdapTemplate } from './template.ts';

/** By the name that `template` takes in the configuration file. */
export const templates = {
  'active-directory': activeDirectory,
  openldap,
  '389-ds': ds389,
  freeipa,
} as const satisfies Readonly<Record<string, LdapTemplate>>;

export const TEMPLATE_NAMES = Object.keys(templates) as (keyof typeof templates)[];

/**
 * The block with what its template says wherever it says nothing itself, key by key. A list, and how disabled people
 * are told, are one value: given, they replace the template's.
 */
export function withTemplate(block: unknown): unknown {
  if (!isBlock(block)) return block;
  const name = TEMPLATE_NAMES.find((known) => known === block['template']);
  return name === undefined ? block : under(block, templates[name]);
}

type Block = Readonly<Record<string, unknown>>;

const isBlock = (value: unknown): value is Block =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function under(own: Block, base: object): Block {
  const merged: Record<string, unknown> = { ...base, ...own };
  for (const [key, value] of Object.entries(base)) {
    const given = own[key];
    if (key !== 'disabled' && isBlock(given) && isBlock(value)) merged[key] = under(given, value);
  }
  return merged;
}
