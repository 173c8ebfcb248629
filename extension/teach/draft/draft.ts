import type { z } from 'zod';
import { DESCRIPTOR_VERSION, type descriptorSchema } from '../../../shared/portal/descriptor.ts';
import { slugOf } from './slug.ts';

/** A descriptor that is being made: of its shape, and not yet complete. */
export type Draft = z.input<typeof descriptorSchema> & {
  readonly pages: NonNullable<z.input<typeof descriptorSchema>['pages']>;
};
export type DraftLabel = Draft['tabs'][number]['label'];

const WHOLE = { fr: 'ensemble du portail', en: 'whole portal' };
/** What rights hold for where no sites are ticked. */
export const NO_SITES: Draft['sites'] = {
  kinds: [{ id: 'root', label: WHOLE, plural: WHOLE }],
  granted: 'root',
  reach: 'root',
};

/** The draft of a portal of which only the address is known. */
export function beginDraft(address: string): Draft {
  const { protocol, hostname } = new URL(address);
  const name = nameOf(hostname);
  return {
    descriptor: DESCRIPTOR_VERSION,
    id: slugOf(name),
    name,
    identifierSuffix: '',
    sites: NO_SITES,
    tabs: [],
    sections: [],
    features: [],
    fields: [],
    lifecycle: { end: ['revoke'], credential: 'activation-mail' },
    pages: {
      // Match patterns know no ports.
      match: { hosts: [`${protocol}//${hostname}/*`], words: [] },
      user: [],
      account: [],
      lists: [],
      save: { fr: '', en: '' },
      saved: 'page',
    },
  };
}

/** «intratone» of www.intratone.info; an address of numbers has no name. */
function nameOf(hostname: string): string {
  const parts = hostname.split('.').filter((part) => part !== 'www');
  const name = /^[\d.]+$/.test(hostname) ? 'portail' : (parts.at(-2) ?? parts[0] ?? 'portail');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** The page's own words; what they are called in English is for the admin to say. */
export function copied(text: string): { fr: string; en: string } {
  return { fr: text, en: text };
}
