import { createWriteStream } from 'node:fs';
import { access, copyFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { accepts, freePorts } from '../../fixture/port.ts';
import { run } from '../../fixture/run.ts';
import { startServer } from '../../fixture/server.ts';
import { requireExecutable } from '../../setup/executable.ts';
import { BASE_DN, organisation, READER_DN, type Size } from './organisation.ts';

const SCHEMAS = ['/etc/ldap/schema', '/etc/openldap/schema'];
const MODULES = ['/usr/lib/ldap', '/usr/lib64/openldap', '/usr/lib/openldap'];

export interface DirectoryServer extends AsyncDisposable {
  readonly url: string;
  /** Stops and starts it: what it remembered of the last changes is gone then. */
  restart(): Promise<void>;
}

/** slapd with a generated directory in `folder`, which is loaded unless it holds one of the same size already. */
export async function startDirectory(folder: string, size: Size): Promise<DirectoryServer> {
  await mkdir(folder, { recursive: true });
  const [port = 0] = await freePorts(1);
  const url = `ldap://127.0.0.1:${port}`;
  // Debian's AppArmor profile confines /usr/sbin/slapd to its own folders; a copy elsewhere is not confined.
  const slapd = join(folder, 'slapd');
  await copyFile(requireExecutable('slapd'), slapd);
  const config = join(folder, 'slapd.conf');
  await writeFile(config, await slapdConfig(folder));
  const loaded = join(folder, `loaded-${size.people}-${size.groups}-${size.memberships}`);
  if (!(await exists(loaded))) {
    await load(folder, config, slapd, size);
    await writeFile(loaded, '');
  }
  const start = () =>
    startServer({
      command: slapd,
      args: ['-f', config, '-h', url, '-d', '0'],
      isReady: () => accepts(port),
      stopSignal: 'SIGTERM',
    });
  let server = await start();
  return {
    url,
    async restart() {
      await server.stop();
      server = await start();
    },
    [Symbol.asyncDispose]: () => server.stop(),
  };
}

async function load(folder: string, config: string, slapd: string, size: Size): Promise<void> {
  const data = join(folder, 'data');
  await rm(data, { recursive: true, force: true });
  await mkdir(data);
  const ldif = join(folder, 'directory.ldif');
  await pipeline(lines(size), createWriteStream(ldif));
  const slapadd = join(folder, 'slapadd');
  await rm(slapadd, { force: true });
  await symlink(slapd, slapadd);
  await run(slapadd, ['-q', '-f', config, '-l', ldif]);
  await rm(ldif);
}

function* lines(size: Size): Generator<string> {
  for (const entry of organisation(size)) yield `${entry}\n`;
}

async function slapdConfig(folder: string): Promise<string> {
  const schemas = await firstOf(SCHEMAS);
  const modules = await firstOf(MODULES);
  return [
    ...['core', 'cosine', 'inetorgperson'].map((name) => `include ${schemas}/${name}.schema`),
    `modulepath ${modules}`,
    ...['back_mdb', 'syncprov'].map((name) => `moduleload ${name}`),
    'database mdb',
    `suffix "${BASE_DN}"`,
    `rootdn "cn=admin,${BASE_DN}"`,
    'rootpw secret',
    `directory ${join(folder, 'data')}`,
    'maxsize 4294967296',
    'dbnosync',
    'index objectClass,uid,member,entryUUID,entryCSN eq',
    `limits dn.exact="${READER_DN}" size=unlimited`,
    'access to attrs=userPassword by anonymous auth by * none',
    `access to * by dn.exact="${READER_DN}" read by * search`,
    'overlay syncprov',
    'syncprov-sessionlog 100000',
    '',
  ].join('\n');
}

async function firstOf(folders: readonly string[]): Promise<string> {
  for (const folder of folders) if (await exists(folder)) return folder;
  throw new Error(
    `None of ${folders.join(', ')} exists: slapd is not installed as on Debian, Fedora or Arch.`,
  );
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
