import { defineProblems, type ProblemText } from '../../../shared/problem.ts';
import { plural } from '../../../shared/text/plural.ts';

const entriesFr = (count: number) => plural('fr', count, '# entrée', '# entrées');
const entriesEn = (count: number) => plural('en', count, '# entry', '# entries');

/** What goes wrong between the connector and a directory. None of them ever holds the password. */
export const ldapProblems = defineProblems({
  LDAP_UNREACHABLE: {
    status: 502,
    text: (p: { url: string; reason: string }) => ({
      what: {
        fr: `Impossible de joindre l’annuaire ${p.url} (${p.reason}).`,
        en: `The directory ${p.url} cannot be reached (${p.reason}).`,
      },
      todo: {
        fr: 'Vérifiez l’adresse, le port et le pare-feu, puis relancez la synchronisation.',
        en: 'Check the address, the port and the firewall, then run the sync again.',
      },
    }),
  },
  LDAP_TLS: {
    status: 502,
    text: (p: { url: string; reason: string }) => ({
      what: {
        fr: `La connexion chiffrée à l’annuaire ${p.url} a échoué (${p.reason}).`,
        en: `The encrypted connection to the directory ${p.url} failed (${p.reason}).`,
      },
      todo: {
        fr: 'Indiquez dans caFile l’autorité qui a signé le certificat du serveur, et dans url un nom que ce certificat porte.',
        en: 'Name in caFile the authority that signed the server’s certificate, and in url a name that the certificate bears.',
      },
    }),
  },
  LDAP_CA_FILE: {
    status: 500,
    text: (p: { path: string; reason: string }) => ({
      what: {
        fr: `Le fichier de certificat ${p.path} ne peut pas être lu (${p.reason}).`,
        en: `The certificate file ${p.path} cannot be read (${p.reason}).`,
      },
      todo: {
        fr: 'Corrigez caFile, certFile ou keyFile : des fichiers PEM que le connecteur a le droit de lire.',
        en: 'Correct caFile, certFile or keyFile: PEM files that the connector may read.',
      },
    }),
  },
  LDAP_BIND_REFUSED: {
    status: 502,
    text: (p: { url: string; dn: string; reason: string }) => ({
      what: {
        fr: `L’annuaire ${p.url} refuse l’identité « ${p.dn} » ou son mot de passe (${p.reason}).`,
        en: `The directory ${p.url} refuses the identity “${p.dn}” or its password (${p.reason}).`,
      },
      todo: {
        fr: 'Vérifiez bindDn et le mot de passe, et que ce compte n’est ni expiré ni verrouillé.',
        en: 'Check bindDn and the password, and that this account is neither expired nor locked.',
      },
    }),
  },
  LDAP_ANONYMOUS: {
    status: 502,
    text: (p: { url: string; dn: string }) => ({
      what: {
        fr: `L’annuaire ${p.url} a accepté « ${p.dn} » mais répond à la connexion comme anonyme.`,
        en: `The directory ${p.url} accepted “${p.dn}” but treats the connection as anonymous.`,
      },
      todo: {
        fr: 'Rien n’a été changé. Vérifiez le compte de lecture et le répartiteur de charge devant l’annuaire.',
        en: 'Nothing was changed. Check the reading account and the load balancer in front of the directory.',
      },
    }),
  },
  LDAP_IDENTITY_CHANGED: {
    status: 502,
    text: (p: { url: string; expected: string; found: string }) => ({
      what: {
        fr: `L’annuaire ${p.url} répond à « ${p.found || 'anonyme'} » au lieu de « ${p.expected} ».`,
        en: `The directory ${p.url} answers to “${p.found || 'anonymous'}” instead of “${p.expected}”.`,
      },
      todo: {
        fr: 'Rien n’a été retiré. Relancez la synchronisation ; si cela se répète, cherchez un mandataire entre le connecteur et l’annuaire.',
        en: 'Nothing was removed. Run the sync again; if it happens again, look for a proxy between the connector and the directory.',
      },
    }),
  },
  LDAP_NO_WHOAMI: {
    status: 502,
    text: (p: { url: string }) => ({
      what: {
        fr: `L’annuaire ${p.url} ne sait pas dire sous quelle identité il répond (opération « Who am I? »).`,
        en: `The directory ${p.url} cannot say to which identity it answers (operation “Who am I?”).`,
      },
      todo: {
        fr: 'La lecture continue sous l’identité acceptée à la connexion. Activez l’opération 1.3.6.1.4.1.4203.1.11.3 pour qu’elle soit vérifiée.',
        en: 'Reading goes on under the identity accepted at connection. Enable operation 1.3.6.1.4.1.4203.1.11.3 to have it verified.',
      },
    }),
  },
  LDAP_BASE_MISSING: {
    status: 502,
    text: (p: { url: string; base: string }) => ({
      what: {
        fr: `La base « ${p.base} » n’existe pas dans l’annuaire ${p.url}, ou le compte de lecture ne la voit pas.`,
        en: `The base “${p.base}” does not exist in the directory ${p.url}, or the reading account cannot see it.`,
      },
      todo: {
        fr: 'Corrigez la base, ou donnez au compte le droit de la lire.',
        en: 'Correct the base, or give the account the right to read it.',
      },
    }),
  },
  LDAP_SIZE_LIMIT: {
    status: 502,
    text: (p: { url: string; entries: number }) => ({
      what: {
        fr: `L’annuaire ${p.url} s’est arrêté après ${entriesFr(p.entries)} : limite du nombre de résultats.`,
        en: `The directory ${p.url} stopped after ${entriesEn(p.entries)}: its limit on the number of results.`,
      },
      todo: {
        fr: 'Rien n’a été retiré. Levez la limite pour le compte de lecture (OpenLDAP : limits, size.prtotal).',
        en: 'Nothing was removed. Lift the limit for the reading account (OpenLDAP: limits, size.prtotal).',
      },
    }),
  },
  LDAP_STOPPED: {
    status: 502,
    text: (p: { url: string; entries: number; reason: string }) => ({
      what: {
        fr: `La lecture de l’annuaire ${p.url} s’est arrêtée après ${entriesFr(p.entries)} (${p.reason}).`,
        en: `Reading the directory ${p.url} stopped after ${entriesEn(p.entries)} (${p.reason}).`,
      },
      todo: {
        fr: 'Rien n’a été retiré. Relancez la synchronisation ; si cela se répète, consultez le journal de l’annuaire.',
        en: 'Nothing was removed. Run the sync again; if it happens again, look into the directory’s log.',
      },
    }),
  },
  LDAP_NO_KEY: {
    status: 502,
    text: (p: { count: number; dn: string; attributes: string }) => ({
      what: {
        fr: `Sans identifiant immuable (${p.attributes}) : ${entriesFr(p.count)}, à commencer par « ${p.dn} », laissées de côté.`,
        en: `Without an immutable identifier (${p.attributes}): ${entriesEn(p.count)}, beginning with “${p.dn}”, left out.`,
      },
      todo: {
        fr: 'Rien n’a été retiré. Donnez au compte de lecture le droit de voir cet attribut, ou nommez-en un autre dans key.',
        en: 'Nothing was removed. Give the reading account the right to see that attribute, or name another one in key.',
      },
    }),
  },
  LDAP_PASSED_OVER: {
    status: 502,
    text: (p: { reason: ProblemText }) => ({
      what: {
        fr: `${p.reason.what.fr} Le serveur suivant de la liste a été lu à sa place.`,
        en: `${p.reason.what.en} The next server of the list was read instead.`,
      },
      todo: {
        fr: 'Rien n’est perdu ; remettez ce serveur en état avant que le suivant ne fasse défaut.',
        en: 'Nothing is lost; repair this server before the next one fails.',
      },
    }),
  },
  LDAP_REFERRAL: {
    status: 502,
    text: (p: { count: number; url: string }) => ({
      what: {
        fr: `L’annuaire renvoie ${p.count} fois vers un autre serveur (${p.url}) : ce qui s’y trouve n’est pas lu.`,
        en: `The directory refers ${plural('en', p.count, 'once', '# times')} to another server (${p.url}): what is there is not read.`,
      },
      todo: {
        fr: 'Si des personnes s’y trouvent, déclarez ce serveur comme une source de plus.',
        en: 'If people are there, declare that server as one more source.',
      },
    }),
  },
});
