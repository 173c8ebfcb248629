import type { Locale } from '../../shared/problem.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { versionOf } from './policy-version.ts';
import type { Terminal } from './terminal.ts';
import { writeText } from './write-text.ts';

const text = {
  fr: { done: (version: number, file: string) => `Version ${version} dans ${file}.` },
  en: { done: (version: number, file: string) => `Version ${version} in ${file}.` },
} satisfies Record<Locale, unknown>;

/** `portillon policy export [VERSION] [--out FILE]`: the very text that was applied, comments included. */
export async function policyExport(
  terminal: Terminal,
  where: Where,
  { version, out }: { readonly version: string | undefined; readonly out: string | undefined },
): Promise<number> {
  await using store = await openStoreOf(readConfig(where));
  const found = await versionOf(store.policies, version);
  if (out !== undefined) {
    await writeText(out, found.yaml);
    terminal.print(
      terminal.json
        ? JSON.stringify({ version: found.version, file: out })
        : text[terminal.locale].done(found.version, out),
    );
  } else terminal.print(terminal.json ? JSON.stringify(found) : found.yaml.replace(/\n$/, ''));
  return EXIT.ok;
}
