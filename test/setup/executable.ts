import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where servers hide: Debian keeps slapd and initdb out of PATH, Fedora and Arch use libexec and lib/openldap. */
const SERVER_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/libexec', '/usr/lib/openldap'];
const POSTGRESQL_FOLDER = '/usr/lib/postgresql';

/** The folders to look in, PATH first, then the servers' own folders, the newest PostgreSQL first. */
function searchFolders(): string[] {
  const versions = existsSync(POSTGRESQL_FOLDER) ? readdirSync(POSTGRESQL_FOLDER) : [];
  const newestFirst = versions.toSorted((a, b) => Number(b) - Number(a));
  return [
    ...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''),
    ...SERVER_FOLDERS,
    ...newestFirst.map((version) => join(POSTGRESQL_FOLDER, version, 'bin')),
  ];
}

/** The path of an executable by its name, or undefined when this machine has none. */
export function findExecutable(name: string): string | undefined {
  return searchFolders()
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** Like findExecutable, but throws: for fixtures, which run after test/setup/system.ts. */
export function requireExecutable(name: string): string {
  const path = findExecutable(name);
  if (path === undefined) {
    throw new Error(
      `${name} is not on this machine: run "node test/setup/system.ts", which says what to install.`,
    );
  }
  return path;
}

/** This machine, as requirement.ts asks for it. */
export const thisMachine = {
  hasExecutable: (name: string) => findExecutable(name) !== undefined,
  hasFile: existsSync,
};
