import { readFile } from 'node:fs/promises';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import type { LdapConfig } from './config.ts';
import { ldapProblems } from './problems.ts';
import { reasonOf } from './reason.ts';

type Address = Pick<LdapConfig, 'url' | 'caFile' | 'timeoutSeconds'>;

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'ldap:': 389, 'ldaps:': 636 };

/** A TCP connection to the directory, not yet encrypted. @throws Problem LDAP_UNREACHABLE */
export async function openTcp({ url, timeoutSeconds }: Address, signal: AbortSignal): Promise<Socket> {
  const { protocol, port } = new URL(url);
  const socket = connectTcp({ host: hostOf(url), port: (Number(port) || DEFAULT_PORTS[protocol]) ?? 0 });
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
export async function encrypt(socket: Socket, { url, caFile, timeoutSeconds }: Address): Promise<Socket> {
  const host = hostOf(url);
  const ca = caFile === undefined ? {} : { ca: await readAuthority(caFile) };
  // RFC 6066 section 3: an address is no server name.
  const name = isIP(host) === 0 ? { servername: host } : {};
  const secure = connectTls({ socket, host, ...name, ...ca });
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

async function readAuthority(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw ldapProblems.LDAP_CA_FILE({ path, reason: reasonOf(error) }, { cause: error });
  }
}

/** Without the brackets of an IPv6 address. */
const hostOf = (url: string): string => new URL(url).hostname.replace(/^\[(.*)\]$/, '$1') || 'localhost';

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
