import type { Text } from '../../../../shared/problem.ts';
import type { LdapConfig } from '../config.ts';
import { groupQueryAttributes, personQueryAttributes } from '../attributes.ts';
import type { Capabilities } from './probe.ts';

/** What a cookie stands and falls with: under another value of any of these, what it leaves out means nothing. */
export function bindingOf(
  config: LdapConfig,
  { vendor, context, server }: Pick<Capabilities, 'vendor' | 'context' | 'server'>,
): Readonly<Record<string, string>> {
  const { url, bindDn, people, groups, key } = config;
  return {
    url,
    server: [vendor, context, server].join(' '),
    bindDn: bindDn ?? '',
    'people.base': JSON.stringify(people.base),
    'people.filter': people.filter,
    'people.attributes': JSON.stringify([people.attributes, people.disabled, personQueryAttributes(config)]),
    'groups.base': JSON.stringify(groups.base),
    'groups.filter': groups.filter,
    'groups.attributes': JSON.stringify([
      groups.attributes,
      groups.nested,
      groups.primary,
      groupQueryAttributes(config),
    ]),
    key: key ?? '',
  };
}

/** Which of them differ; undefined when none does. */
export function whyUnbound(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): Text | undefined {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const changed = names.filter((name) => before[name] !== now[name]).join(', ');
  if (changed === '') return undefined;
  return {
    fr: `la configuration ou le serveur a changé depuis la dernière lecture (${changed})`,
    en: `the configuration or the server has changed since the last read (${changed})`,
  };
}
