import { importJWK, SignJWT } from 'jose';
import type { StreamEvent } from '../../../store/store.ts';
import { ALGORITHM, type KeyRing } from './keys.ts';
import type { EventStream } from './stream.ts';

/** Signs an event as a Security Event Token (RFC 8417) for the receiver of a stream. */
export type SignEvent = (event: StreamEvent, stream: EventStream) => Promise<string>;

/** `issuer`: the address under which the receiver knows this connector. */
export function eventSigner(keys: KeyRing, issuer: () => string): SignEvent {
  return async ({ id, at, claims }, { audience }) => {
    const { kid, privateKey } = await keys();
    return (
      new SignJWT(claims)
        // RFC 8417 section 2.3: the type tells it from an access token. It has no `sub` and no `exp` (section 4).
        .setProtectedHeader({ alg: ALGORITHM, typ: 'secevent+jwt', kid })
        .setIssuer(issuer())
        .setAudience(audience)
        .setJti(id)
        .setIssuedAt(new Date(at))
        .sign(await importJWK(privateKey, ALGORITHM))
    );
  };
}
