import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { storeProblems } from './problems.ts';
import { sqliteProblem } from './sqlite-driver.ts';

/**
 * Makes this process the one server of a data folder until disposed of. The lock is one of the operating system (taken
 * by SQLite on an empty file), not the mere presence of a file: it ends with its process whatever kills it, and a new
 * process that happens to get an old process id, as in a restarted container, is not mistaken for the old one.
 *
 * @throws Problem STORE_LOCKED with the process id of the server that holds it; STORE_UNREACHABLE.
 */
export async function lockServer(folder: string): Promise<AsyncDisposable> {
  const pidFile = join(folder, 'server.pid');
  const lock = openLock(folder, 'server.lock');
  try {
    lock.exec('begin immediate');
  } catch (error) {
    lock.close();
    const code = error instanceof SqliteDatabase.SqliteError ? error.code : '';
    if (code.startsWith('SQLITE_BUSY')) throw storeProblems.STORE_LOCKED({ folder, pid: readPid(pidFile) });
    throw sqliteProblem(error, lock.name);
  }
  writeFileSync(pidFile, `${process.pid}\n`);
  return {
    async [Symbol.asyncDispose]() {
      lock.close();
    },
  };
}

function openLock(folder: string, name: string): Database {
  try {
    return new SqliteDatabase(join(folder, name), { timeout: 0 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw storeProblems.STORE_UNREACHABLE({ where: folder, why }, { cause: error });
  }
}

/** The holder writes it right after it has the lock: for an instant there is none, or an old one. */
function readPid(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '?';
  }
}
