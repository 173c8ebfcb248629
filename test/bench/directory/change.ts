import { run } from '../../fixture/run.ts';
import { requireExecutable } from '../../setup/executable.ts';
import { BASE_DN, personDn } from './organisation.ts';

/** Gives so many people another title, as the administrator. */
export async function change(url: string, count: number): Promise<void> {
  if (count === 0) return;
  const title = `Titre ${Date.now()}`;
  const records = Array.from(
    { length: count },
    (_, index) => `dn: ${personDn(index)}\nchangetype: modify\nreplace: title\ntitle: ${title}\n`,
  );
  const access = ['-x', '-H', url, '-D', `cn=admin,${BASE_DN}`, '-w', 'secret'];
  await run(requireExecutable('ldapmodify'), access, { input: records.join('\n') });
}
