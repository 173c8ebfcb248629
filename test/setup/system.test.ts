import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import {
  decide,
  missing,
  nodeWarning,
  notRun,
  packagesOf,
  type Requirement,
  requirements,
} from './requirement.ts';

const complete = { hasExecutable: () => true, hasFile: () => true };

describe('what is missing', () => {
  test('is nothing when every executable is there', () => {
    expect(packagesOf(missing(complete))).toEqual([]);
  });

  test('is every package on an empty machine', () => {
    const empty = { hasExecutable: () => false, hasFile: () => false };
    expect(packagesOf(missing(empty))).toEqual(requirements.map((requirement) => requirement.package));
  });

  test('is the one package whose executable is not found', () => {
    const machine = { ...complete, hasExecutable: (name: string) => name !== 'ldapmodify' };
    expect(packagesOf(missing(machine))).toEqual(['ldap-utils']);
  });

  test.each([
    ['/usr/lib/chromium', 'chromium-l10n'],
    ['/usr/lib/firefox-esr', 'firefox-esr-l10n-fr'],
  ])('includes the French texts where Debian’s %s lacks them, and only there', (folder, name) => {
    const debian = { ...complete, hasFile: (path: string) => path === folder };
    expect(packagesOf(missing(debian))).toEqual([name]);
    expect(packagesOf(missing({ ...complete, hasFile: () => false }))).toEqual([]);
  });
});

describe('what is done about it', () => {
  const slapd: Requirement = { package: 'slapd', executables: [] };
  const chromium: Requirement = { package: 'chromium', executables: [] };
  const samba: Requirement = { package: 'samba-ad-dc', executables: [], onlyFor: 'samba.test.ts' };

  test('what only some tests need is installed by root, and keeps nobody else from testing', () => {
    expect(decide([samba], { isDebian: true, isRoot: true })).toMatchObject({ kind: 'install' });
    expect(decide([samba], { isDebian: true, isRoot: false })).toEqual({ kind: 'ready' });
    expect(notRun([slapd, samba])).toEqual(['NOT RUN: samba.test.ts, for want of samba-ad-dc']);
  });

  test('root on Debian installs exactly the missing packages', () => {
    expect(decide([slapd], { isDebian: true, isRoot: true })).toEqual({
      kind: 'install',
      packages: ['slapd'],
    });
  });

  test.each([
    { isDebian: true, isRoot: false },
    { isDebian: false, isRoot: true },
    { isDebian: false, isRoot: false },
  ])('anybody else is told the exact command ($isDebian, $isRoot)', (system) => {
    expect(decide([slapd, samba, chromium], system)).toEqual({
      kind: 'refuse',
      message: expect.stringContaining('apt-get install -y --no-install-recommends slapd chromium'),
    });
  });

  test('a complete machine is left alone', () => {
    expect(decide([], { isDebian: true, isRoot: true })).toEqual({ kind: 'ready' });
  });

  test('only a Node older than 24 is mentioned', () => {
    expect(nodeWarning('24.0.0')).toBeUndefined();
    expect(nodeWarning('26.1.0')).toBeUndefined();
    expect(nodeWarning('22.18.0')).toContain('22.18.0');
  });
});

test('on this machine the check passes without a word', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/setup/system.ts'], {
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});
