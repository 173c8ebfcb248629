import type { Policy } from '../../shared/model/policy.ts';
import type { Locale } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import { describeChange, diffPolicies, touchesForbid, type PolicyChange } from '../policy/diff.ts';
import { loadPolicy } from '../policy/load.ts';
import type { Store } from '../store/store.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { knownWorld, type KnownWorld } from './policy-world.ts';
import { isVersion, versionOf } from './policy-version.ts';
import { readText } from './read-text.ts';
import { Refused } from './refused.ts';
import { wrap } from './table.ts';
import type { Terminal } from './terminal.ts';

const text = {
  fr: {
    count: ['# différence', '# différences'],
    sensitive: 'Une interdiction ou les approbations changent : il faut l’accord d’autres personnes.',
  },
  en: {
    count: ['# difference', '# differences'],
    sensitive: 'A forbid rule or the approvals change: other people have to agree.',
  },
} satisfies Record<Locale, unknown>;

/** The signs and colours of what was added, removed and changed. */
const LOOK = {
  added: ['+', 'blue'],
  removed: ['−', 'yellow'],
  changed: ['~', 'magenta'],
} as const satisfies Record<PolicyChange['kind'], readonly [string, string]>;

/** `portillon policy diff OLD [NEW]`: entry by entry; each side is a file or the number of an applied version. */
export async function policyDiff(
  terminal: Terminal,
  where: Where,
  { first, second }: { readonly first: string; readonly second: string | undefined },
): Promise<number> {
  const config = readConfig(where);
  await using store = await openStoreOf(config);
  const world = await knownWorld(store, config);
  const read = (side: string | undefined) => readSide(store.policies, side, world);
  // One side alone is what would follow the version in force.
  const [before, after] = second === undefined ? [undefined, first] : [first, second];
  const changes = diffPolicies(await read(before), await read(after));
  if (terminal.json) terminal.print(JSON.stringify({ changes, sensitive: touchesForbid(changes) }));
  else printChanges(terminal, changes);
  return EXIT.ok;
}

/** Prints what differs between two policies, a line an entry. */
export function printChanges(terminal: Terminal, changes: readonly PolicyChange[]): void {
  const { locale, width } = terminal;
  const words = text[locale];
  terminal.print(
    terminal.style('bold', `${plural(locale, changes.length, words.count[0]!, words.count[1]!)}.`),
  );
  for (const change of changes) {
    const [sign, colour] = LOOK[change.kind];
    const [head, ...rest] = wrap(describeChange(change, locale), '    ', width);
    terminal.print(terminal.style(colour, `  ${sign} ${head!.trimStart()}`));
    for (const line of rest) terminal.print(terminal.style(colour, line));
  }
  if (touchesForbid(changes)) terminal.print(words.sensitive);
}

async function readSide(
  policies: Store['policies'],
  side: string | undefined,
  world: KnownWorld,
): Promise<Policy> {
  const isFile = side !== undefined && !isVersion(side);
  const yaml = isFile ? await readText(side) : (await versionOf(policies, side)).yaml;
  // A version that was in force stays readable although a group that it names has gone.
  const known = isFile ? world : { ...world, groups: undefined };
  const { policy, problems } = loadPolicy(yaml, { file: side ?? 'policy', world: known });
  if (!policy) throw new Refused(problems, EXIT.policy);
  return policy;
}
