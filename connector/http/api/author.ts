import type { TokenRecord } from '../../store/store.ts';

/** The name under which an administrator's acts stand in overrides and in the audit. */
export function authorOf(caller: TokenRecord): string {
  return caller.subject ?? caller.name;
}
