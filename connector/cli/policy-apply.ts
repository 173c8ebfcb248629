import type { Locale } from '../../shared/problem.ts';
import { adoptPolicy, type Adoption } from '../flow/policy/adopt.ts';
import { countsBesides, countsUnder } from '../flow/policy/preview.ts';
import { flowProblems } from '../flow/problems.ts';
import { diffPolicies } from '../policy/diff.ts';
import { hashPolicy, loadPolicy } from '../policy/load.ts';
import type { Store } from '../store/store.ts';
import type { Config } from '../config.ts';
import { actorOf } from './author.ts';
import { readCount } from './count.ts';
import { EXIT } from './exit.ts';
import { openLinkedOf, readConfig, type Where } from './open.ts';
import { printChanges } from './policy-diff.ts';
import { printDifferences, type Difference } from './policy-differences.ts';
import { knownWorld } from './policy-world.ts';
import { portalsOf } from './portals.ts';
import { readText } from './read-text.ts';
import { Refused } from './refused.ts';
import type { Terminal } from './terminal.ts';

const text = {
  fr: {
    same: (version: number) => `Déjà en vigueur : version ${version}.`,
    applied: (version: number) => `Politique appliquée : version ${version}.`,
    dry: 'Rien n’a été appliqué (--dry-run).',
  },
  en: {
    same: (version: number) => `In force already: version ${version}.`,
    applied: (version: number) => `Policy applied: version ${version}.`,
    dry: 'Nothing was applied (--dry-run).',
  },
} satisfies Record<Locale, unknown>;

/**
 * `portillon policy apply FILE [--dry-run] [--base VERSION]`: checks the file, shows what differs and what the plans
 * become, adds the version. Exit code 4 when the file has problems, or when the version in force is not --base.
 */
export async function policyApply(
  terminal: Terminal,
  where: Where,
  options: {
    readonly file: string;
    readonly dryRun: boolean;
    readonly base: string | undefined;
    readonly as: string | undefined;
  },
): Promise<number> {
  const { file, dryRun, base } = options;
  const yaml = await readText(file);
  const config = readConfig(where);
  await using store = await openLinkedOf(config);
  return await applyText(terminal, store, config, {
    yaml,
    file,
    dryRun,
    base: base && readCount('--base', base),
    adoption: { action: 'policy.applied', author: actorOf(options.as, where.environment), data: {} },
  });
}

/** Checks a policy's text, shows what it changes, and makes it the next version. */
export async function applyText(
  terminal: Terminal,
  store: Store,
  config: Config,
  asked: {
    readonly yaml: string;
    readonly file: string;
    readonly dryRun: boolean;
    /** The version that the author has seen; another one in force is refused. */
    readonly base?: number | '' | undefined;
    readonly adoption: Adoption;
  },
): Promise<number> {
  const { yaml, file, dryRun, base, adoption } = asked;
  const now = Date.now();
  const world = await knownWorld(store, config);
  const { policy, problems, warnings } = loadPolicy(yaml, { file, world, now });
  if (!policy) throw new Refused(problems, EXIT.policy);
  for (const warning of warnings) terminal.warn(warning.say(terminal.locale));

  const { locale } = terminal;
  const words = text[locale];
  const current = await store.policies.current();
  const inForce = current?.version ?? 0;
  if (base && base !== inForce) throw flowProblems.FLOW_POLICY_MOVED({ base, current: inForce });
  if (current && current.hash === hashPolicy(yaml)) {
    terminal.print(
      terminal.json ? JSON.stringify({ version: current.version }) : words.same(current.version),
    );
    return EXIT.ok;
  }
  const version = inForce + 1;
  const portals = portalsOf(config);
  const differences: readonly Difference[] = current
    ? (await countsBesides(store, portals, yaml, now)).portals
    : (await countsUnder(store, portals, yaml, now)).map(({ portal, counts: after }) => ({
        portal,
        before: undefined,
        after,
      }));
  const old = current && loadPolicy(current.yaml, { file, world: { ...world, groups: undefined } }).policy;
  const changes = old ? diffPolicies(old, policy) : [];
  if (!dryRun) await adoptPolicy(store, yaml, inForce, adoption, now);
  if (terminal.json)
    terminal.print(JSON.stringify({ version, applied: !dryRun, changes, portals: differences }));
  else {
    terminal.print(dryRun ? words.dry : words.applied(version));
    if (old) printChanges(terminal, changes);
    printDifferences(terminal, differences);
  }
  return EXIT.ok;
}
