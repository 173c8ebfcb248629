import type { Text } from '../../../../shared/problem.ts';
import { normaliseDn } from '../../../../shared/text/dn.ts';
import type { LdapConfig } from '../config.ts';
import { DIRSYNC } from './dirsync-control.ts';
import type { Capabilities } from './probe.ts';
import { SYNC_REQUEST } from './sync-controls.ts';

/** From the cheapest to the one that always works. */
export const METHODS = ['syncrepl', 'dirsync', 'accesslog', 'changelog', 'stamps', 'full'] as const;
export type Method = (typeof METHODS)[number];

/** How changes of a directory are read, and why so. */
export interface MethodChoice {
  readonly method: Method;
  readonly why: Text;
  /** Cheaper ways, and why each is not open. */
  readonly notTaken: readonly { readonly method: Method; readonly why: Text }[];
}

type Answer = { readonly yes: Text } | { readonly no: Text };

/** The cheapest way to read changes that a server offers; `refused` are those that it offered and then refused. */
export function chooseMethod(
  config: LdapConfig,
  capabilities: Capabilities,
  refused: ReadonlyMap<Method, Text> = new Map(),
): MethodChoice {
  const notTaken: { method: Method; why: Text }[] = [];
  for (const method of METHODS) {
    const no = refused.get(method);
    const answer = no ? { no } : offers[method](config, capabilities);
    if ('yes' in answer) return { method, why: answer.yes, notTaken };
    notTaken.push({ method, why: answer.no });
  }
  throw new Error('reading everything is always possible');
}

const offers: Readonly<Record<Method, (config: LdapConfig, capabilities: Capabilities) => Answer>> = {
  syncrepl({ key }, { controls, vendor, contextCsn, context }) {
    if (!controls.has(SYNC_REQUEST))
      return {
        no: {
          fr: 'le serveur ne propose pas la synchronisation de contenu (RFC 4533)',
          en: 'the server does not offer content synchronisation (RFC 4533)',
        },
      };
    if (vendor === 'openldap' && contextCsn.length === 0)
      return {
        no: {
          fr: 'la base n’a pas de contextCSN visible : le module syncprov lui manque, ou le compte ne peut pas le lire',
          en: 'the base has no contextCSN that can be seen: its syncprov overlay is missing, or the account may not read it',
        },
      };
    if (vendor === '389-ds' && key?.toLowerCase() !== 'nsuniqueid')
      return {
        no: {
          fr: 'la synchronisation de contenu y nomme les entrées par nsUniqueId : nommez-le dans key',
          en: 'content synchronisation names entries by nsUniqueId there: name it in key',
        },
      };
    if (vendor === '389-ds' && context === undefined) return { no: NO_CONTEXT };
    return {
      yes: {
        fr: 'le serveur propose la synchronisation de contenu (RFC 4533)',
        en: 'the server offers content synchronisation (RFC 4533)',
      },
    };
  },

  dirsync({ people, groups }, { controls, context }) {
    if (!controls.has(DIRSYNC))
      return {
        no: { fr: 'le serveur ne propose pas DirSync', en: 'the server does not offer DirSync' },
      };
    if (context === undefined) return { no: NO_CONTEXT };
    const root = normaliseDn(context);
    const isRoot = [...people.base, ...groups.base].every((base) => normaliseDn(base) === root);
    return {
      yes: isRoot
        ? { fr: 'le serveur propose DirSync', en: 'the server offers DirSync' }
        : {
            fr: `le serveur propose DirSync, sur tout le contexte « ${context} »`,
            en: `the server offers DirSync, on the whole context “${context}”`,
          },
    };
  },

  accesslog({ key }, { log }) {
    if (!log)
      return {
        no: {
          fr: 'le serveur ne tient pas de journal des changements (slapo-accesslog), ou le compte ne peut pas le lire',
          en: 'the server keeps no log of changes (slapo-accesslog), or the account may not read it',
        },
      };
    // What is gone is named by its entryUUID alone.
    if (key !== undefined && key.toLowerCase() !== 'entryuuid')
      return {
        no: {
          fr: `le journal des changements nomme les entrées par entryUUID et non par ${key}`,
          en: `the log of changes names entries by entryUUID and not by ${key}`,
        },
      };
    if (log.minCsn.length === 0)
      return {
        no: {
          fr: 'le journal des changements ne dit pas jusqu’où il remonte : rien n’y a encore été noté',
          en: 'the log of changes does not say how far back it reaches: nothing was logged yet',
        },
      };
    return {
      yes: {
        fr: `le serveur tient un journal des changements (${log.dn})`,
        en: `the server keeps a log of changes (${log.dn})`,
      },
    };
  },

  changelog({ key }, { changelog }) {
    if (!changelog)
      return {
        no: {
          fr: 'le serveur ne numérote pas ses changements (Retro Changelog)',
          en: 'the server does not number its changes (Retro Changelog)',
        },
      };
    if (key?.toLowerCase() !== 'nsuniqueid')
      return {
        no: {
          fr: 'le journal numéroté nomme les entrées par nsUniqueId : nommez-le dans key',
          en: 'the numbered changelog names entries by nsUniqueId: name it in key',
        },
      };
    if (changelog.last === 0)
      return {
        no: {
          fr: 'rien n’a encore été noté dans le journal numéroté',
          en: 'nothing was recorded in the numbered changelog yet',
        },
      };
    return {
      yes: {
        fr: `le serveur numérote ses changements (${changelog.dn})`,
        en: `the server numbers its changes (${changelog.dn})`,
      },
    };
  },

  stamps(_config, { vendor }) {
    return {
      yes: {
        fr: `les entrées portent l’heure de leur changement (${STAMP_OF[vendor]})`,
        en: `entries bear the time of their change (${STAMP_OF[vendor]})`,
      },
    };
  },

  full: () => ({ yes: { fr: 'tout est lu à chaque fois', en: 'everything is read each time' } }),
};

const NO_CONTEXT: Text = {
  fr: 'aucun contexte de nommage ne contient toutes les bases',
  en: 'no naming context holds all bases',
};

/** The attribute that grows with each change of an entry. uSNChanged counts on one server only. */
export const STAMP_OF: Readonly<Record<Capabilities['vendor'], string>> = {
  'active-directory': 'uSNChanged',
  openldap: 'entryCSN',
  '389-ds': 'modifyTimestamp',
  other: 'modifyTimestamp',
};
