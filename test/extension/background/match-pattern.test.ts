import { expect, test } from 'vitest';
import { matchesPattern } from '../../../extension/background/match-pattern.ts';

test.each([
  ['https://www.intratone.info/*', 'https://www.intratone.info/compte.php?x=1', true],
  ['https://www.intratone.info/*', 'http://www.intratone.info/compte.php', false],
  ['https://www.intratone.info/*', 'https://evil.example/https://www.intratone.info/', false],
  ['https://*.intratone.info/*', 'https://www.intratone.info/', true],
  ['https://*.intratone.info/*', 'https://xintratone.info/', false],
  ['http://127.0.0.1:8081/*', 'http://127.0.0.1:8081/', true],
  ['http://127.0.0.1:8081/*', 'http://127.0.0.1:8082/', false],
  ['http://127.0.0.1/*', 'http://127.0.0.1:8082/', true],
  ['https://a.example/gestion/*/fin', 'https://a.example/gestion/x/fin', true],
  ['https://a.example/gestion/*/fin', 'https://a.example/gestion/fin', false],
  ['*://a.example/*', 'http://a.example/', true],
  ['*://a.example/*', 'file://a.example/', false],
  ['<all_urls>', 'https://a.example/', false],
  ['https://a.example/*', 'not an address', false],
])('%s on %s: %s', (pattern, address, matches) => {
  expect(matchesPattern(pattern, address)).toBe(matches);
});
