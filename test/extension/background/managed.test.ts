import { describe, expect, test, vi } from 'vitest';
import type { PortalSetup } from '../../../shared/wire/session.ts';

// The polyfill refuses to be loaded outside an extension; what is tested here asks the browser for nothing.
vi.mock('webextension-polyfill', () => ({ default: {} }));
const { judgeManaged, managedState } = await import('../../../extension/background/managed.ts');
const { allowedPortals } = await import('../../../extension/background/session-portals.ts');
const { coversPattern } = await import('../../../extension/background/covers-pattern.ts');

describe('the presets of an organisation', () => {
  test('are none where nothing is set', () => {
    expect(judgeManaged({})).toEqual({ autopilot: true, locked: false });
    expect(managedState(judgeManaged({}))).toBeUndefined();
  });

  test('fill the address as it is compared later, and tell the page what is decided', () => {
    const presets = {
      connector: 'https://portillon.example.org/',
      locked: true,
      autopilot: false,
      portals: {},
    };
    expect(managedState(judgeManaged(presets))).toEqual({
      connector: 'https://portillon.example.org',
      locked: true,
      limited: true,
      autopilot: false,
    });
  });

  test.each([
    ['an address in clear', { connector: 'http://portillon.example.org' }, 'connector'],
    ['a lock without an address', { locked: true }, 'locked'],
    ['a word of the wrong kind', { autopilot: 'no' }, 'autopilot'],
    ['a key that is not ours', { portal: {} }, 'portal'],
    ['a pattern that is none', { portals: { intratone: ['www.intratone.info'] } }, 'portals.intratone.0'],
  ])('that hold %s forbid everything, and say which key', (_, presets, key) => {
    const managed = judgeManaged(presets);
    expect(managed).toMatchObject({ portals: {}, autopilot: false, locked: true });
    expect(managed.problem?.say('en')).toContain(`(${key})`);
  });
});

describe('the portals of a session', () => {
  const portal = (id: string, ...origins: string[]) => ({ id, origins }) as unknown as PortalSetup;
  const session = [
    portal('intratone', 'https://www.intratone.info/*', 'http://127.0.0.1:8081/*'),
    portal('commown', 'https://shop.commown.coop/*'),
  ];

  test('are all there without a preset', () => {
    expect(allowedPortals(session, {})).toEqual(session);
  });

  test('are those that are listed, on the pages that are', () => {
    const portals = { intratone: ['https://*.intratone.info/*'], dailybiz: ['https://x.example/*'] };
    expect(allowedPortals(session, { portals })).toEqual([
      portal('intratone', 'https://www.intratone.info/*'),
    ]);
    expect(allowedPortals(session, { portals: {} })).toEqual([]);
  });
});

test.each([
  ['https://a.example/*', 'https://a.example/*', true],
  ['*://a.example/*', 'https://a.example/x/*', true],
  ['https://*.a.example/*', 'https://b.a.example/*', true],
  ['https://*.a.example/*', 'https://a.example/*', true],
  ['https://*.a.example/*', 'https://*.b.a.example/*', true],
  ['http://127.0.0.1/*', 'http://127.0.0.1:8081/*', true],
  ['https://a.example/app/*', 'https://a.example/app/one', true],
  ['https://a.example/app/*', 'https://a.example/*', false],
  ['https://a.example/*/x', 'https://a.example/b/x', false],
  ['https://b.a.example/*', 'https://*.a.example/*', false],
  ['https://*.a.example/*', 'https://evil-a.example/*', false],
  ['https://a.example/*', '*://a.example/*', false],
  ['http://127.0.0.1:8081/*', 'http://127.0.0.1/*', false],
  ['https://a.example/*', 'https://*/*', false],
])('%s covers %s: %s', (wide, narrow, covers) => {
  expect(coversPattern(wide, narrow)).toBe(covers);
});
