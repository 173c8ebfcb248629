import { z } from 'zod';
import { oauthProblems } from './problems.ts';

/** RFC 7523 section 2.2. */
const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** How a client proves that it is itself. */
export type Proof =
  | { readonly kind: 'secret'; readonly id: string; readonly secret: string }
  | { readonly kind: 'assertion'; readonly id: string | undefined; readonly jwt: string };

const text = z.string().min(1).max(16_384).optional();
const form = z.object({
  grant_type: text,
  scope: text,
  client_id: text,
  client_secret: text,
  client_assertion: text,
  client_assertion_type: text,
});

/**
 * A request for a token by client credentials (RFC 6749 section 4.4), with what proves the client.
 * @throws Problem OAUTH_REQUEST, OAUTH_GRANT, OAUTH_SCOPE, OAUTH_CLIENT
 */
export function readTokenRequest(body: unknown, authorization: string | undefined): Proof {
  const read = form.safeParse(body ?? {});
  // A parameter that is sent twice comes as a list.
  if (!read.success)
    throw oauthProblems.OAUTH_REQUEST({ parameter: read.error.issues[0]?.path.join('.') || 'body' });
  const { grant_type: grant, scope, ...client } = read.data;
  if (grant === undefined) throw oauthProblems.OAUTH_REQUEST({ parameter: 'grant_type' });
  if (grant !== 'client_credentials') throw oauthProblems.OAUTH_GRANT({});
  if (scope !== undefined && scope !== 'scim') throw oauthProblems.OAUTH_SCOPE({});
  const proofs = [basic(authorization), posted(client), assertion(client)].filter(
    (proof) => proof !== undefined,
  );
  // Section 2.3: a client does not use more than one method in a request.
  if (proofs.length > 1) throw oauthProblems.OAUTH_REQUEST({ parameter: 'client_secret' });
  if (proofs[0] === undefined) throw oauthProblems.OAUTH_CLIENT({});
  return proofs[0];
}

type Client = Omit<z.output<typeof form>, 'grant_type' | 'scope'>;

function posted({ client_id: id, client_secret: secret }: Client): Proof | undefined {
  if (secret === undefined) return undefined;
  if (id === undefined) throw oauthProblems.OAUTH_REQUEST({ parameter: 'client_id' });
  return { kind: 'secret', id, secret };
}

function assertion({ client_id: id, client_assertion: jwt, ...rest }: Client): Proof | undefined {
  if (jwt === undefined) return undefined;
  if (rest.client_assertion_type !== JWT_BEARER)
    throw oauthProblems.OAUTH_REQUEST({ parameter: 'client_assertion_type' });
  return { kind: 'assertion', id, jwt };
}

/** RFC 6749 section 2.3.1: both parts are form-encoded before they are put together. */
function basic(authorization: string | undefined): Proof | undefined {
  const encoded = /^Basic ([\w+/]+=*)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const pair = /^([^:]+):(.+)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8'));
  if (!pair) throw oauthProblems.OAUTH_CLIENT({});
  return { kind: 'secret', id: formDecoded(pair[1]!), secret: formDecoded(pair[2]!) };
}

function formDecoded(part: string): string {
  return new URLSearchParams(`x=${part.replaceAll('&', '%26')}`).get('x') ?? '';
}
