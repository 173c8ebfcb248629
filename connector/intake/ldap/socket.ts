import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { connect as connectTls, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { addressOf, hostOf, serverNameOf } from './address.ts';
import type { LdapConfig } from './config.ts';
import { ldapProblems } from './problems.ts';
import { reasonOf } from './reason.ts';

type Server = Pick<LdapConfig, 'url' | 'caFile' | 'certFile' | 'keyFile' | 'timeoutSeconds'>;

/** A connection to the directory, not yet encrypted. @throws Problem LDAP_UNREACHABLE */
export async function openTcp({ url, timeoutSeconds }: Server, signal: AbortSignal): Promise<Socket> {
  const address = addressOf(url);
  const socket = connect(
    address.kind === 'file' ? { path: address.path } : { host: address.host, port: address.port },
  );
  addAbortSignal(signal, socket);
  socket.setNoDelay();
  limitSilence(socket, timeoutSeconds);
  try {
    await happens(socket, 'connect');
    return socket;
  } catch (error) {
    socket.destroy();
    throw ldapProblems.LDAP_UNREACHABLE({ url, reason: reasonOf(error) }, { cause: error });
  }
}

/**
 * Encrypts a connection, for ldaps:// at once, for StartTLS after its answer. The certificate must bear the
 * host of the URL (RFC 4513 section 3.1.3). @throws Problem LDAP_TLS, LDAP_CA_FILE
 */
export async function encrypt(socket: Socket, server: Server): Promise<Socket> {
  const { url, timeoutSeconds } = server;
  const servername = serverNameOf(url);
  const files = await readFiles(server);
  const secure = openTls(socket, url, {
    host: hostOf(url),
    ...(servername !== undefined && { servername }),
    ...files,
  });
  // From here on the bytes pass the outer socket only: the inner one would look silent.
  socket.setTimeout(0);
  limitSilence(secure, timeoutSeconds);
  socket.once('error', (error) => secure.destroy(error));
  try {
    await happens(secure, 'secureConnect');
    return secure;
  } catch (error) {
    secure.destroy();
    socket.destroy();
    throw ldapProblems.LDAP_TLS({ url, reason: reasonOf(error) }, { cause: error });
  }
}

/** A certificate or a key that is none makes Node throw at once. @throws Problem LDAP_TLS */
function openTls(socket: Socket, url: string, options: ConnectionOptions): TLSSocket {
  try {
    return connectTls({ socket, ...options });
  } catch (error) {
    socket.destroy();
    throw ldapProblems.LDAP_TLS({ url, reason: reasonOf(error) }, { cause: error });
  }
}

/** What is read again for each connection, so that a renewed certificate counts at once. */
async function readFiles({ caFile, certFile, keyFile }: Server): Promise<ConnectionOptions> {
  const named = { ca: caFile, cert: certFile, key: keyFile };
  const options: Record<string, string> = {};
  for (const [option, path] of Object.entries(named))
    if (path !== undefined) options[option] = await readPem(path);
  return options;
}

async function readPem(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw ldapProblems.LDAP_CA_FILE({ path, reason: reasonOf(error) }, { cause: error });
  }
}

function limitSilence(socket: Socket, seconds: number): void {
  socket.setTimeout(seconds * 1000, () => socket.destroy(new Error(`no answer for ${seconds} s`)));
}

function happens(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, () => resolve());
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the server closed the connection')));
  });
}
