import { Problem } from '../../../../shared/problem.ts';
import { scimTypes } from '../../../../connector/intake/scim/scim-type.ts';

/** The SCIM keyword of the problem that `run` throws; its code when it has none. */
export function keywordOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof Problem) return scimTypes[error.code] ?? error.code;
    throw error;
  }
  return 'nothing was thrown';
}
