import type { TestProject } from 'vitest/node';
import { startPostgres } from '../fixture/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL cluster of this run; a test makes its own database with createDatabase (test/fixture/postgres.ts). */
    postgresUrl: string;
  }
}

/** Vitest's global setup: one cluster for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  project.provide('postgresUrl', postgres.url);
  return () => postgres.stop();
}
