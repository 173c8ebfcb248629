import type { Locale } from '../../shared/problem.ts';
import { doctorProblems } from './doctor/problems.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import type { Terminal } from './terminal.ts';

const text = {
  fr: { good: 'Le journal est intact, du premier au dernier maillon.' },
  en: { good: 'The record is intact, from the first link to the last.' },
} satisfies Record<Locale, unknown>;

/** `portillon audit verify`: exit code 1 and the first broken link when the chain does not verify. */
export async function auditVerify(terminal: Terminal, where: Where): Promise<number> {
  await using store = await openStoreOf(readConfig(where));
  const broken = await store.audit.verify();
  if (broken) throw doctorProblems.DOCTOR_AUDIT_BROKEN(broken);
  terminal.print(terminal.json ? JSON.stringify({ intact: true }) : text[terminal.locale].good);
  return EXIT.ok;
}
