/** A Debian package that the tests need, and how to see that what it brings is there. */
export interface Requirement {
  readonly package: string;
  /** Executables by name, wherever they are: other systems have them without the package. */
  readonly executables: readonly string[];
  /** Files that must exist once `folder` does (a package that completes another one). */
  readonly completes?: { readonly folder: string; readonly file: string };
  /** The tests that need it where the others do without: they say so and do not run on a machine that lacks it. */
  readonly onlyFor?: string;
}

const SAMBA_TESTS = 'test/connector/intake/server/samba.test.ts';

export const requirements: readonly Requirement[] = [
  { package: 'slapd', executables: ['slapd'] },
  { package: 'ldap-utils', executables: ['ldapadd', 'ldapmodify', 'ldapsearch'] },
  { package: 'openssl', executables: ['openssl'] },
  {
    package: '389-ds-base',
    executables: ['ns-slapd'],
    onlyFor: 'test/connector/intake/server/ds389.test.ts',
  },
  { package: 'samba-ad-dc', executables: ['samba', 'samba-tool'], onlyFor: SAMBA_TESTS },
  {
    package: 'samba-ad-provision',
    executables: ['samba'],
    completes: { folder: '/usr/share/samba', file: '/usr/share/samba/setup/provision.ldif' },
    onlyFor: SAMBA_TESTS,
  },
  // ip(8): the domain controller has a network of its own.
  { package: 'iproute2', executables: ['ip'], onlyFor: SAMBA_TESTS },
  { package: 'postgresql', executables: ['initdb', 'postgres'] },
  { package: 'chromium', executables: ['chromium'] },
  {
    package: 'chromium-l10n',
    executables: ['chromium'],
    completes: { folder: '/usr/lib/chromium', file: '/usr/lib/chromium/locales/fr.pak' },
  },
  { package: 'firefox-esr', executables: ['firefox-esr'] },
  {
    package: 'firefox-esr-l10n-fr',
    executables: ['firefox-esr'],
    completes: {
      folder: '/usr/lib/firefox-esr',
      file: '/usr/lib/firefox-esr/browser/extensions/langpack-fr@firefox-esr.mozilla.org.xpi',
    },
  },
];

/** What can be asked of a machine. */
export interface Machine {
  hasExecutable(name: string): boolean;
  hasFile(path: string): boolean;
}

/** What is not on the machine, in the order of `requirements`. */
export function missing(machine: Machine): Requirement[] {
  const isThere = ({ executables, completes }: Requirement) =>
    executables.every((name) => machine.hasExecutable(name)) &&
    (completes === undefined || !machine.hasFile(completes.folder) || machine.hasFile(completes.file));
  return requirements.filter((requirement) => !isThere(requirement));
}

export const packagesOf = (found: readonly Requirement[]): string[] =>
  found.map((requirement) => requirement.package);

/** Whether the tests can begin without it. */
export const canWait = ({ onlyFor }: Requirement): boolean => onlyFor !== undefined;

/** One line for each file of tests that cannot run, and for want of what. */
export function notRun(found: readonly Requirement[]): string[] {
  const files = Map.groupBy(found.filter(canWait), ({ onlyFor }) => onlyFor);
  return [...files].map(([file, lacks]) => `NOT RUN: ${file}, for want of ${packagesOf(lacks).join(', ')}`);
}

export type Decision =
  | { readonly kind: 'ready' }
  | { readonly kind: 'install'; readonly packages: readonly string[] }
  | { readonly kind: 'refuse'; readonly message: string };

/** What to do about the missing packages: nothing, install them (root on Debian), or say how and stop. */
export function decide(
  found: readonly Requirement[],
  system: { isDebian: boolean; isRoot: boolean },
): Decision {
  if (found.length === 0) return { kind: 'ready' };
  if (system.isDebian && system.isRoot) return { kind: 'install', packages: packagesOf(found) };
  if (found.every(canWait)) return { kind: 'ready' };
  const missing = packagesOf(found.filter((requirement) => !canWait(requirement)));
  const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  return {
    kind: 'refuse',
    message: system.isDebian
      ? `The tests start real servers and real browsers, and these packages are missing: ${missing.join(', ')}.\n` +
        `Install them, then run the tests again:\n\n  ${command}\n`
      : `The tests start real servers and real browsers, and what these Debian packages bring is missing: ${missing.join(', ')}.\n` +
        `Install the same programs from your system and put them on PATH, or run the tests on Debian, where the command is:\n\n  ${command}\n`,
  };
}

/** One line about a Node that is too old, or undefined. `version` as in process.versions.node. */
export function nodeWarning(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= 24) return undefined;
  return `This is Node ${version}; Portillon needs Node 24 or later: "npm ci" brings it, so run "npm test" and not "node" itself.`;
}
