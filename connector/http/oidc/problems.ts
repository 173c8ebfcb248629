import { defineProblems } from '../../../shared/problem.ts';

const again = {
  fr: 'Recommencez la connexion depuis les réglages de l’extension.',
  en: 'Sign in again from the extension’s settings.',
};

/** Why a sign-in with the company's identity provider is refused. */
export const oidcProblems = defineProblems({
  SIGN_IN_NOT_OFFERED: {
    status: 404,
    text: () => ({
      what: {
        fr: 'Ce connecteur ne propose pas la connexion avec l’entreprise.',
        en: 'This connector does not offer to sign in with the company.',
      },
      todo: {
        fr: 'Utilisez un code d’appairage, ou ajoutez la clé oidc à sa configuration (docs/configuration.md).',
        en: 'Use a pairing code, or add the key oidc to its configuration (docs/configuration.md).',
      },
    }),
  },
  SIGN_IN_TOKEN: {
    status: 401,
    text: () => ({
      what: {
        fr: 'Ce jeton d’identité n’est pas lisible ou pas complet.',
        en: 'This ID token is not readable or not complete.',
      },
      todo: again,
    }),
  },
  SIGN_IN_SIGNATURE: {
    status: 401,
    text: (p: { issuer: string }) => ({
      what: {
        fr: `Ce jeton d’identité n’est pas signé par ${p.issuer}.`,
        en: `This ID token is not signed by ${p.issuer}.`,
      },
      todo: again,
    }),
  },
  SIGN_IN_ALGORITHM: {
    status: 401,
    text: () => ({
      what: {
        fr: 'Ce jeton d’identité n’est pas signé d’une façon que nous acceptons.',
        en: 'This ID token is not signed in a way that we accept.',
      },
      todo: {
        fr: 'Chez le fournisseur d’identité, choisissez RS256, PS256, ES256 ou EdDSA pour cette application.',
        en: 'At the identity provider, choose RS256, PS256, ES256 or EdDSA for this application.',
      },
    }),
  },
  SIGN_IN_ISSUER: {
    status: 401,
    text: (p: { issuer: string }) => ({
      what: {
        fr: `Ce jeton d’identité ne vient pas de ${p.issuer}.`,
        en: `This ID token does not come from ${p.issuer}.`,
      },
      todo: {
        fr: 'Comparez oidc.issuer, dans la configuration, avec ce que le fournisseur annonce.',
        en: 'Compare oidc.issuer, in the configuration, with what the provider says of itself.',
      },
    }),
  },
  SIGN_IN_AUDIENCE: {
    status: 401,
    text: (p: { clientId: string }) => ({
      what: {
        fr: `Ce jeton d’identité n’a pas été émis pour l’application ${p.clientId}.`,
        en: `This ID token was not issued to the application ${p.clientId}.`,
      },
      todo: {
        fr: 'Comparez oidc.clientId, dans la configuration, avec l’application déclarée chez le fournisseur.',
        en: 'Compare oidc.clientId, in the configuration, with the application registered at the provider.',
      },
    }),
  },
  SIGN_IN_EXPIRED: {
    status: 401,
    text: () => ({
      what: {
        fr: 'Ce jeton d’identité est expiré, trop ancien, ou daté dans l’avenir.',
        en: 'This ID token has expired, is too old, or is dated in the future.',
      },
      todo: {
        fr: 'Recommencez la connexion ; si cela se répète, réglez l’horloge du serveur.',
        en: 'Sign in again; if it happens again, set the server’s clock.',
      },
    }),
  },
  SIGN_IN_NONCE: {
    status: 401,
    text: () => ({
      what: {
        fr: 'Ce jeton d’identité appartient à une autre connexion, ou a déjà servi.',
        en: 'This ID token belongs to another sign-in, or has been used already.',
      },
      todo: again,
    }),
  },
  SIGN_IN_PERSON_UNKNOWN: {
    status: 403,
    text: (p: { names: readonly string[] }) => ({
      what: {
        fr: `Personne, dans les sources, ne correspond à ${named(p.names, 'ce jeton d’identité')}.`,
        en: `Nobody in the sources matches ${named(p.names, 'this ID token')}.`,
      },
      todo: {
        fr: 'Vérifiez que cette personne est dans une source, et la clé oidc.person de la configuration.',
        en: 'Check that this person is in a source, and the key oidc.person of the configuration.',
      },
    }),
  },
  SIGN_IN_PERSON_AMBIGUOUS: {
    status: 403,
    text: (p: { names: readonly string[]; count: number }) => ({
      what: {
        fr: `Plusieurs personnes (${p.count}) correspondent à ${named(p.names, 'ce jeton d’identité')} : aucune n’est choisie.`,
        en: `Several people (${p.count}) match ${named(p.names, 'this ID token')}: none is chosen.`,
      },
      todo: {
        fr: 'Nommez dans oidc.person une revendication et un attribut qui n’en désignent qu’une, ou une source.',
        en: 'Name in oidc.person a claim and an attribute that mean only one of them, or a source.',
      },
    }),
  },
  SIGN_IN_PERSON_SUSPENDED: {
    status: 403,
    text: (p: { names: readonly string[] }) => ({
      what: {
        fr: `La personne qui correspond à ${named(p.names, 'ce jeton d’identité')} est suspendue.`,
        en: `The person who matches ${named(p.names, 'this ID token')} is suspended.`,
      },
      todo: {
        fr: 'Réactivez-la dans l’annuaire, puis synchronisez la source.',
        en: 'Reactivate them in the directory, then sync the source.',
      },
    }),
  },
  SIGN_IN_RATE_LIMITED: {
    status: 429,
    text: () => ({
      what: {
        fr: 'Trop de connexions refusées depuis cette adresse.',
        en: 'Too many refused sign-ins from this address.',
      },
      todo: { fr: 'Attendez une minute, puis recommencez.', en: 'Wait a minute, then try again.' },
    }),
  },
  OIDC_UNREACHABLE: {
    status: 502,
    text: (p: { issuer: string }) => ({
      what: {
        fr: `Le connecteur n’a pas pu lire la description ou les clés du fournisseur d’identité ${p.issuer}.`,
        en: `The connector could not read the description or the keys of the identity provider ${p.issuer}.`,
      },
      todo: {
        fr: 'Vérifiez qu’il le joint (pare-feu, proxy, certificat), puis recommencez.',
        en: 'Check that it reaches it (firewall, proxy, certificate), then try again.',
      },
    }),
  },
  OIDC_ISSUER_DIFFERS: {
    status: 502,
    text: (p: { issuer: string; answered: string }) => ({
      what: {
        fr: `À l’adresse de ${p.issuer} répond un fournisseur d’identité qui dit être ${p.answered}.`,
        en: `At the address of ${p.issuer} answers an identity provider that says it is ${p.answered}.`,
      },
      todo: {
        fr: 'Écrivez oidc.issuer exactement comme il s’annonce, barre finale comprise, si c’est bien le vôtre.',
        en: 'Write oidc.issuer exactly as it says, final slash included, if it is yours indeed.',
      },
    }),
  },
});

function named(names: readonly string[], otherwise: string): string {
  return names.length === 0 ? otherwise : names.join(' / ');
}
