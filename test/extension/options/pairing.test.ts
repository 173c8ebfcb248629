import { describe, expect, test } from 'vitest';
import { checkPairing } from '../../../extension/options/pairing.ts';
import { siteName } from '../../../extension/options/site-name.ts';

describe('the pairing form', () => {
  test('asks for the host of the connector, whatever its port', () => {
    expect(checkPairing(' http://127.0.0.1:8480/ ', 'abcd-efgh')).toEqual({
      connector: 'http://127.0.0.1:8480',
      code: 'ABCD-EFGH',
      origin: 'http://127.0.0.1/*',
    });
  });
  test('refuses an address that would send the token in clear over a network', () => {
    expect(checkPairing('http://portillon.example.org', 'ABCD-EFGH')).toEqual({ wrong: 'address' });
    expect(checkPairing('portillon', 'ABCD-EFGH')).toEqual({ wrong: 'address' });
  });
  test('refuses a code that cannot be one', () => {
    expect(checkPairing('https://portillon.example.org', ' a ')).toEqual({ wrong: 'code' });
  });
});

test('pages are called by their host', () => {
  expect(siteName('https://www.intratone.info/*')).toBe('www.intratone.info');
  expect(siteName('http://127.0.0.1:8081/*')).toBe('127.0.0.1:8081');
});
