import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Policy } from '../../../shared/model/policy.ts';
import type { Site } from '../../../shared/model/site.ts';
import type { Plan } from '../../../shared/plan/step.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { Locale } from '../../../shared/problem.ts';
import { plural } from '../../../shared/text/plural.ts';
import type { SyncReport } from '../../intake/sync.ts';
import { announced } from '../colon.ts';
import { printAccount } from '../plan/print.ts';
import { countWords } from '../plan/words.ts';
import { sizeWords } from '../sync-words.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** Accounts of each plan that are shown at the start; `portillon plan` shows them all. */
const SHOWN = 3;

const EXTENSION = fileURLToPath(new URL('../../../dist/extension', import.meta.url));

/** One portal as the summary shows it. */
export interface PortalSummary {
  readonly descriptor: Descriptor;
  readonly tenant: string;
  readonly sites: readonly Site[];
  readonly accounts: number;
  /** Undefined without a policy; later where there are too many people to make a plan at the start. */
  readonly planned: { readonly plan: Plan; readonly policy: Policy } | 'later' | undefined;
}

const text = {
  fr: {
    ready: (url: string) => `Portillon est prêt : ${url}`,
    sample: 'Ceci est l’organisation d’exemple ; la vôtre : --config FICHIER (docs/configuration.md)',
    sources: 'Sources',
    portals: 'Portails',
    accounts: ['# compte', '# comptes'],
    noPolicy: 'aucune politique',
    more: 'Tout le plan : portillon plan',
    extension: 'Extension',
    load: (folder: string) =>
      `  chrome://extensions → Mode développeur → Charger l’extension non empaquetée → ${folder}`,
    build: '  À construire d’abord : npm run build',
    pair: (code: string) => `  Code d’appairage : ${code} (une fois, dans les 15 minutes)`,
    again: '  Un autre code : portillon token create --scope pair',
    stop: 'Arrêter : Ctrl+C',
    paired: (code: string) => `Extension appairée. Code suivant : ${code} (une fois, dans les 15 minutes)`,
  },
  en: {
    ready: (url: string) => `Portillon is ready: ${url}`,
    sample: 'This is the sample organisation; your own: --config FILE (docs/configuration.md)',
    sources: 'Sources',
    portals: 'Portals',
    accounts: ['# account', '# accounts'],
    noPolicy: 'no policy',
    more: 'The whole plan: portillon plan',
    extension: 'Extension',
    load: (folder: string) => `  chrome://extensions → Developer mode → Load unpacked → ${folder}`,
    build: '  To be built first: npm run build',
    pair: (code: string) => `  Pairing code: ${code} (once, within 15 minutes)`,
    again: '  Another code: portillon token create --scope pair',
    stop: 'Stop: Ctrl+C',
    paired: (code: string) => `Extension paired. Next code: ${code} (once, within 15 minutes)`,
  },
} satisfies Record<Locale, unknown>;

/** What a person sees once the server is ready. */
export function printSummary(
  terminal: Terminal,
  url: string,
  isSample: boolean,
  reports: readonly SyncReport[],
  portals: readonly PortalSummary[],
  code: string,
): void {
  const { locale } = terminal;
  const words = text[locale];
  const title = (line: string) => terminal.print(`\n${terminal.style('bold', line)}`);
  terminal.print(terminal.style(['bold', 'green'], words.ready(url)));
  terminal.print(`  API ${url}/api/v1   SCIM ${url}/scim/v2`);
  if (isSample) terminal.print(`  ${words.sample}`);
  title(words.sources);
  const rows = reports.map((report) => [`  ${report.source}`, sizeWords(report.counts, locale)]);
  for (const line of table(rows, terminal.width)) terminal.print(line);
  for (const { problem } of reports) if (problem) terminal.print(`  ${problem.say(locale)}`);
  title(words.portals);
  for (const portal of portals) printPortal(terminal, portal);
  terminal.print(`\n${words.more}`);
  title(words.extension);
  terminal.print(words.load(EXTENSION));
  if (!existsSync(EXTENSION)) terminal.print(words.build);
  terminal.print(words.pair(terminal.style('bold', code)));
  terminal.print(words.again);
  terminal.print(`\n${words.stop}`);
}

/** The code that takes the place of the one just used. */
export function printPaired(terminal: Terminal, code: string): void {
  terminal.print(terminal.json ? JSON.stringify({ pairingCode: code }) : text[terminal.locale].paired(code));
}

function printPortal(terminal: Terminal, summary: PortalSummary): void {
  const { descriptor: portal, tenant, sites, accounts, planned } = summary;
  const { locale } = terminal;
  const words = text[locale];
  const size = plural(locale, accounts, words.accounts[0]!, words.accounts[1]!);
  const head = `${portal.name} (${tenant})`;
  const say = (...parts: string[]) => terminal.print(`  ${announced(head, parts.join(', '), locale)}`);
  if (planned === 'later') return say(size);
  say(size, planned ? countWords(planned.plan.counts, locale) : words.noPolicy);
  const told = new Set<string>();
  for (const account of planned?.plan.accounts.slice(0, SHOWN) ?? [])
    printAccount(terminal, { portal, sites, policy: planned!.policy }, account, told);
}
