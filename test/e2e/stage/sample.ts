import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { parse, stringify } from 'yaml';
import type { AccountPlan } from '../../../shared/plan/step.ts';
import { builtFor, ORIGIN } from '../../extension/fixture/paired.ts';
import { PROBE } from '../../extension/fixture/probe.ts';
import { type Browser, type BrowserKind, launchBrowser } from '../../fixture/browser.ts';
import { freePorts } from '../../fixture/port.ts';
import { temporaryFolder } from '../../fixture/temporary.ts';
import { type RunningConnector, startConnector } from './connector.ts';
import { pairExtension } from './pairing.ts';

const CONNECTOR = resolve(import.meta.dirname, '../../../connector');

/** The sample organisation as files of its own, its connector, and a browser where one of its portals is known. */
export interface SampleStage extends AsyncDisposable {
  readonly connector: RunningConnector;
  readonly browser: Browser;
  readonly page: Page;
  /** Puts a person into a group of the directory's file, or takes them out, and has it read. */
  move(change: 'join' | 'leave', uid: string, group: string): Promise<void>;
  /** `grant feature:reports` and the like, of one account's plan. */
  steps(account: string): Promise<string[]>;
}

interface SampleOptions {
  readonly portal: string;
  /** Who administers the replica, as it writes them. */
  readonly admin: string;
  readonly browser: BrowserKind;
  /** Rules beside the sample's own. */
  readonly rules?: readonly object[];
  /** What else differs from the sample's policy. */
  readonly change?: (policy: Policy) => Policy;
  /** Of Intratone's accounts only these. */
  readonly accounts?: readonly string[];
  /** French, as on the portals, unless told otherwise. */
  readonly locale?: 'fr' | 'en';
}

interface Configuration {
  readonly portals: Record<string, { origins?: string[]; admins: string[] }>;
}
interface Policy {
  readonly rules: object[];
  readonly portals?: Readonly<Record<string, object>>;
  readonly [part: string]: unknown;
}

export async function setSample({
  portal,
  admin,
  browser: kind,
  rules,
  change = (known) => known,
  accounts,
  locale = 'fr',
}: SampleOptions): Promise<SampleStage> {
  await using opened = new AsyncDisposableStack();
  const { path } = opened.use(await temporaryFolder('sample'));
  await cp(join(CONNECTOR, 'sample'), join(path, 'sample'), { recursive: true });
  const policy = join(path, 'sample/policy.yaml');
  await edit(policy, (text) => {
    const known = parse(text) as Policy;
    return stringify(change({ ...known, rules: [...known.rules, ...(rules ?? [])] }));
  });
  if (accounts)
    await edit(join(path, 'sample/accounts.csv'), (csv) =>
      csv
        .split('\n')
        .filter((line, index) => index === 0 || accounts.includes(line.split(',')[0] ?? ''))
        .join('\n'),
    );
  const configFile = join(path, 'config/portillon.yaml');
  await cp(join(CONNECTOR, 'config/default.yaml'), configFile);
  await edit(configFile, (text) => {
    const known = parse(text) as Configuration;
    for (const [id, each] of Object.entries(known.portals))
      // One portal on each origin: every replica runs on this machine.
      each.origins = [id === portal ? ORIGIN : `https://${id}.example/*`];
    const mine = known.portals[portal];
    if (mine) mine.admins = [admin];
    return stringify(known);
  });
  const [port = 0] = await freePorts(1);
  const connector = opened.use(
    await startConnector({ dataDir: join(path, 'data'), configFile, port, environment: {} }),
  );
  const browser = opened.use(
    await launchBrowser(kind, {
      extensionDir: builtFor[kind],
      besideDir: PROBE,
      grantOrigins: [ORIGIN],
      locale,
    }),
  );
  const { code } = (await connector.command('token', 'create', '--scope', 'pair')) as { code: string };
  await pairExtension(browser, connector.url, code);
  const page = await browser.context.newPage();
  const running = opened.move();
  return {
    connector,
    browser,
    page,
    move: async (change, uid, group) => {
      await edit(join(path, 'sample/organisation.ldif'), (text) => moved(text, change, uid, group));
      await connector.command('sync');
    },
    steps: async (account) => {
      const plan = (await connector.command('plan', '--portal', portal, '--account', account)) as AccountPlan;
      return plan.steps.map(({ kind: what, item }) => (item ? `${what} ${item.kind}:${item.id}` : what));
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

function moved(ldif: string, change: 'join' | 'leave', uid: string, group: string): string {
  const dn = `cn=${group},ou=groupes,dc=regle,dc=example`;
  const heads = new Set([`dn: ${dn}`, `dn:: ${Buffer.from(dn).toString('base64')}`]);
  const member = `member: uid=${uid},ou=personnes,dc=regle,dc=example`;
  const entries = ldif.split('\n\n').map((entry) => {
    const lines = entry.split('\n');
    if (!lines.some((line) => heads.has(line))) return entry;
    const others = lines.filter((line) => line !== member);
    return [...others, ...(change === 'join' ? [member] : [])].join('\n');
  });
  const next = entries.join('\n\n');
  if (next === ldif) throw new Error(`Nothing to change in the sample: ${uid} ${change} ${group}`);
  return next;
}
