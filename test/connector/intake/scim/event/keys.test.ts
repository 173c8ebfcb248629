import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { keyRing, rotateKeys } from '../../../../../connector/intake/scim/event/keys.ts';
import { eventSigner } from '../../../../../connector/intake/scim/event/sign.ts';
import { temporaryFolder } from '../../../../fixture/temporary.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const stream = { source: 's', audience: 'https://receiver.example', form: 'notice' } as const;
const event = { id: 'j1', at: NOW, claims: { txn: 't', events: {} } };

test('The private key is readable by its owner only, and made once.', async () => {
  await using folder = await temporaryFolder('keys');
  const keys = keyRing(folder.path, () => NOW);
  const [{ kid }, other] = await Promise.all([keys(), keys()]);
  expect(other.kid).toBe(kid);
  expect((await stat(join(folder.path, 'event-keys.json'))).mode & 0o777).toBe(0o600);
  expect((await keys()).kid).toBe(kid);
  expect((await keyRing(folder.path, () => NOW)()).kid).toBe(kid);
});

test('What is published holds no private part.', async () => {
  await using folder = await temporaryFolder('keys');
  const { published, privateKey } = await keyRing(folder.path, () => NOW)();
  expect(published.keys).toEqual([expect.objectContaining({ kty: 'EC', alg: 'ES256', use: 'sig' })]);
  expect(published.keys[0]).not.toHaveProperty('d');
  expect(JSON.stringify(published)).not.toContain(privateKey.d);
});

test('A rotated key signs at once in a server that runs; the former still verifies, for 90 days.', async () => {
  await using folder = await temporaryFolder('keys');
  const keys = keyRing(folder.path, () => NOW);
  const sign = eventSigner(keys, () => 'https://portillon.example');
  const old = await sign(event, stream);
  const secret = (await keys()).privateKey.d!;
  const kid = await rotateKeys(folder.path, NOW);
  const young = await sign(event, stream);
  expect(decodeProtectedHeader(young)).toEqual({ alg: 'ES256', typ: 'secevent+jwt', kid });
  const published = createLocalJWKSet((await keys()).published);
  for (const token of [old, young]) {
    const { payload } = await jwtVerify(token, published, {
      issuer: 'https://portillon.example',
      audience: 'https://receiver.example',
    });
    expect(payload).toEqual({
      iss: 'https://portillon.example',
      aud: 'https://receiver.example',
      jti: 'j1',
      iat: NOW / 1_000,
      txn: 't',
      events: {},
    });
  }
  expect(await readFile(join(folder.path, 'event-keys.json'), 'utf8')).not.toContain(secret);

  await rotateKeys(folder.path, NOW + 91 * 24 * 3_600_000);
  const left = (await keys()).published.keys.map((key) => key.kid);
  expect(left).toHaveLength(2);
  expect(left).toContain(kid);
});

test('A file that is not ours is a problem that says what to do.', async () => {
  await using folder = await temporaryFolder('keys');
  await writeFile(join(folder.path, 'event-keys.json'), '{}');
  await expect(keyRing(folder.path, () => NOW)()).rejects.toMatchObject({ code: 'EVENT_KEYS_UNREADABLE' });
});
