import { actorOf } from './author.ts';
import { EXIT } from './exit.ts';
import { openLinkedOf, readConfig, type Where } from './open.ts';
import { applyText } from './policy-apply.ts';
import { versionOf } from './policy-version.ts';
import type { Terminal } from './terminal.ts';

/** `portillon policy revert VERSION`: the text of an earlier version, checked again, becomes the next version. */
export async function policyRevert(
  terminal: Terminal,
  where: Where,
  {
    version,
    dryRun,
    as,
  }: { readonly version: string; readonly dryRun: boolean; readonly as: string | undefined },
): Promise<number> {
  const config = readConfig(where);
  await using store = await openLinkedOf(config);
  const found = await versionOf(store.policies, version);
  await applyText(terminal, store, config, {
    yaml: found.yaml,
    file: `policy@${found.version}`,
    dryRun,
    adoption: {
      action: 'policy.reverted',
      author: actorOf(as, where.environment),
      data: { to: found.version },
    },
  });
  return EXIT.ok;
}
