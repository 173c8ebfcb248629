import type { PlanCounts } from '../../shared/plan/step.ts';
import type { Locale } from '../../shared/problem.ts';
import { createFlow, type Flow } from '../flow.ts';
import { hashPolicy, loadPolicy } from '../policy/load.ts';
import type { PolicyVersion, Store } from '../store/store.ts';
import { systemUser } from './author.ts';
import { announced } from './colon.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { countWords } from './plan/words.ts';
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
    before: 'aujourd’hui',
    after: 'ensuite',
  },
  en: {
    same: (version: number) => `In force already: version ${version}.`,
    applied: (version: number) => `Policy applied: version ${version}.`,
    dry: 'Nothing was applied (--dry-run).',
    before: 'today',
    after: 'then',
  },
} satisfies Record<Locale, unknown>;

/** What a policy would change in one portal. */
interface Difference {
  readonly portal: string;
  readonly before: PlanCounts | undefined;
  readonly after: PlanCounts;
}

/**
 * `portillon policy apply FILE [--dry-run]`: checks the file, shows what the plans become, adds the version.
 * Exit code 4 when the file has problems, or when another version was applied in between.
 */
export async function policyApply(
  terminal: Terminal,
  where: Where,
  { file, dryRun }: { readonly file: string; readonly dryRun: boolean },
): Promise<number> {
  const yaml = await readText(file);
  const config = readConfig(where);
  await using store = await openStoreOf(config);
  const { problems, warnings } = loadPolicy(yaml, { file, world: await knownWorld(store, config) });
  if (problems.length > 0) throw new Refused(problems, EXIT.policy);
  for (const warning of warnings) terminal.warn(warning.say(terminal.locale));

  const { locale } = terminal;
  const words = text[locale];
  const current = await store.policies.current();
  const candidate = { yaml, hash: hashPolicy(yaml), author: systemUser(), appliedAt: Date.now() };
  if (current && current.hash === candidate.hash) {
    terminal.print(
      terminal.json ? JSON.stringify({ version: current.version }) : words.same(current.version),
    );
    return EXIT.ok;
  }
  const version = (current?.version ?? 0) + 1;
  const portals = portalsOf(config);
  const flows = {
    before: createFlow(store, portals),
    after: createFlow(whatIf(store, { ...candidate, version }), portals),
  };
  const ids = config.portals.map(({ id }) => id);
  const differences = await Promise.all(
    ids.map((id) => differenceOf(id, current && flows.before, flows.after, candidate.appliedAt)),
  );
  if (!dryRun) await add(store, candidate, current?.version ?? 0);
  if (terminal.json) terminal.print(JSON.stringify({ version, applied: !dryRun, portals: differences }));
  else {
    terminal.print(dryRun ? words.dry : words.applied(version));
    for (const { portal, before, after } of differences) {
      if (before)
        terminal.print(`  ${announced(`${portal}, ${words.before}`, countWords(before, locale), locale)}`);
      terminal.print(`  ${announced(`${portal}, ${words.after}`, countWords(after, locale), locale)}`);
    }
  }
  return EXIT.ok;
}

/** The store as it would be with another policy; nothing is written. */
function whatIf(store: Store, policy: PolicyVersion): Parameters<typeof createFlow>[0] {
  const { people, groups, accounts, observations, overrides, sites, policies } = store;
  return {
    people,
    groups,
    accounts,
    observations,
    overrides,
    sites,
    policies: { ...policies, current: () => Promise.resolve(policy) },
  };
}

async function differenceOf(
  portal: string,
  before: Flow | undefined,
  after: Flow,
  now: number,
): Promise<Difference> {
  return {
    portal,
    before: (await before?.plan(portal, now))?.counts,
    after: (await after.plan(portal, now)).counts,
  };
}

async function add(store: Store, policy: Omit<PolicyVersion, 'version'>, expected: number): Promise<void> {
  await store.transaction(async (tx) => {
    const { version, hash } = await tx.policies.add(policy, expected);
    await tx.audit.append({
      at: policy.appliedAt,
      actor: policy.author,
      action: 'policy.applied',
      subject: 'policy',
      data: { version, hash },
    });
  });
}
