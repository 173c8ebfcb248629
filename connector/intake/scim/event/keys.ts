import { chmod, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import { z } from 'zod';
import { eventProblems } from './problems.ts';

/** Elliptic curve P-256: short tokens, and every JOSE library verifies it (RFC 7518 section 3.4). */
export const ALGORITHM = 'ES256';

/** A former key is published for as long as a token that it signed may still be looked at, in ms. */
const PUBLISHED = 90 * 24 * 3_600_000;

const jwk = z.record(z.string(), z.unknown());
const file = z.object({
  current: z.object({ kid: z.string(), since: z.int(), privateKey: jwk, publicKey: jwk }),
  former: z.array(z.object({ kid: z.string(), until: z.int(), publicKey: jwk })),
});

type KeyFile = z.output<typeof file>;

/** The key that signs now, and all that receivers may need to verify with. */
export interface EventKeys {
  readonly kid: string;
  readonly privateKey: JWK;
  /** RFC 7517 section 5. */
  readonly published: JSONWebKeySet;
}

/** The keys of a data folder; read again when another process has rotated them. */
export type KeyRing = () => Promise<EventKeys>;

/** @throws Problem EVENT_KEYS_UNREADABLE, from what it answers */
export function keyRing(folder: string, now: () => number): KeyRing {
  let known: { readonly at: number; readonly keys: EventKeys } | undefined;
  let reading: Promise<EventKeys> | undefined;
  const read = async () => {
    const at = await changedAt(folder);
    if (known && known.at === at) return known.keys;
    const keys = toKeys(at === undefined ? await create(folder, now()) : await load(folder));
    known = { at: at ?? (await changedAt(folder)) ?? 0, keys };
    return keys;
  };
  // Many are signed at once: the first of them must not make a key each.
  return () => (reading ??= read().finally(() => (reading = undefined)));
}

/**
 * Makes a new key sign from now on. The private half of the one before is gone; its public half stays published.
 * @throws Problem EVENT_KEYS_UNREADABLE
 */
export async function rotateKeys(folder: string, now: number): Promise<string> {
  const before = (await changedAt(folder)) === undefined ? undefined : await load(folder);
  const former = before
    ? [
        { kid: before.current.kid, until: now + PUBLISHED, publicKey: before.current.publicKey },
        ...before.former,
      ]
    : [];
  const { current } = await save(folder, {
    current: await newKey(now),
    former: former.filter(({ until }) => until > now),
  });
  return current.kid;
}

async function create(folder: string, now: number): Promise<KeyFile> {
  return save(folder, { current: await newKey(now), former: [] });
}

async function newKey(now: number): Promise<KeyFile['current']> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const shown = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(shown);
  return { kid, since: now, privateKey: { ...(await exportJWK(privateKey)) }, publicKey: { ...shown } };
}

/** Whole or not at all, and from its first byte on readable by its owner only. */
async function save(folder: string, keys: KeyFile): Promise<KeyFile> {
  const path = pathIn(folder);
  await writeFile(`${path}.new`, JSON.stringify(keys), { mode: 0o600 });
  await chmod(`${path}.new`, 0o600);
  await rename(`${path}.new`, path);
  return keys;
}

async function load(folder: string): Promise<KeyFile> {
  const path = pathIn(folder);
  try {
    return file.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw eventProblems.EVENT_KEYS_UNREADABLE({ file: path }, { cause: error });
  }
}

async function changedAt(folder: string): Promise<number | undefined> {
  return stat(pathIn(folder)).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}

function pathIn(folder: string): string {
  return join(folder, 'event-keys.json');
}

function toKeys({ current, former }: KeyFile): EventKeys {
  const published = [current, ...former].map(({ kid, publicKey }) => ({
    ...publicKey,
    kid,
    alg: ALGORITHM,
    use: 'sig',
  }));
  return { kid: current.kid, privateKey: current.privateKey, published: { keys: published } };
}
