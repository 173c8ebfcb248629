import { defineProblems, type Text } from '../../../shared/problem.ts';

/** What the token endpoint refuses; `codes` says each as RFC 6749 section 5.2 names it. */
export const oauthProblems = defineProblems({
  OAUTH_REQUEST: {
    status: 400,
    text: (p: { parameter: string }) => ({
      what: {
        fr: `Le paramètre ${p.parameter} manque, est répété ou n’a pas la forme attendue.`,
        en: `The parameter ${p.parameter} is missing, repeated or not of the expected form.`,
      },
      todo: {
        fr: 'Envoyez un formulaire application/x-www-form-urlencoded (RFC 6749, section 4.4).',
        en: 'Send a form as application/x-www-form-urlencoded (RFC 6749, section 4.4).',
      },
    }),
  },
  OAUTH_GRANT: {
    status: 400,
    text: () => ({
      what: { fr: 'Ce grant_type n’est pas servi ici.', en: 'This grant_type is not served here.' },
      todo: { fr: 'Demandez client_credentials.', en: 'Ask for client_credentials.' },
    }),
  },
  OAUTH_SCOPE: {
    status: 400,
    text: () => ({
      what: { fr: 'Cette portée n’est pas donnée ici.', en: 'This scope is not given here.' },
      todo: { fr: 'Demandez scim, ou rien.', en: 'Ask for scim, or for nothing.' },
    }),
  },
  OAUTH_CLIENT: {
    status: 401,
    text: () => ({
      what: {
        fr: 'Ce client n’est pas connu ici, est révoqué, ou ne s’est pas prouvé.',
        en: 'This client is not known here, is revoked, or has not proved itself.',
      },
      todo: {
        fr: 'Vérifiez client_id et secret ; un client se crée par portillon tenant client add.',
        en: 'Check client_id and secret; portillon tenant client add creates a client.',
      },
    }),
  },
  OAUTH_ASSERTION: {
    status: 401,
    text: (p: { why: Text }) => ({
      what: {
        fr: `L’assertion du client n’est pas acceptée : ${p.why.fr}.`,
        en: `The client’s assertion is not accepted: ${p.why.en}.`,
      },
      todo: {
        fr: 'Signez-en une nouvelle (RFC 7523, section 3) : iss et sub le client_id, aud cette adresse, exp, jti.',
        en: 'Sign a new one (RFC 7523, section 3): iss and sub the client_id, aud this address, exp, jti.',
      },
    }),
  },
  OAUTH_ADDRESS: {
    status: 400,
    text: () => ({
      what: {
        fr: 'Le connecteur ne connaît pas sa propre adresse, pour laquelle une assertion doit être signée.',
        en: 'The connector does not know its own address, for which an assertion has to be signed.',
      },
      todo: {
        fr: 'La personne qui le tient écrit server.publicUrl dans la configuration.',
        en: 'The person who runs it writes server.publicUrl in the configuration.',
      },
    }),
  },
  OAUTH_DISABLED: {
    status: 400,
    text: () => ({
      what: { fr: 'Le locataire de ce client est désactivé.', en: 'The tenant of this client is disabled.' },
      todo: {
        fr: 'La personne qui tient le connecteur le réactive par portillon tenant set … --enable.',
        en: 'The person who runs the connector enables it by portillon tenant set … --enable.',
      },
    }),
  },
  OAUTH_TOO_MANY: {
    status: 429,
    text: () => ({
      what: {
        fr: 'Trop de demandes de jeton ont été refusées depuis cette adresse.',
        en: 'Too many requests for a token were refused from this address.',
      },
      todo: { fr: 'Réessayez dans une minute.', en: 'Try again in a minute.' },
    }),
  },
});

/** RFC 6749 section 5.2. */
export const codes: Readonly<Record<string, string>> = {
  OAUTH_GRANT: 'unsupported_grant_type',
  OAUTH_SCOPE: 'invalid_scope',
  OAUTH_CLIENT: 'invalid_client',
  OAUTH_ASSERTION: 'invalid_client',
  OAUTH_DISABLED: 'unauthorized_client',
};
