import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { PROBE } from '../../extension/fixture/probe.ts';
import { builtFor, ORIGIN } from '../../extension/fixture/paired.ts';
import { type Browser, type BrowserKind, launchBrowser } from '../../fixture/browser.ts';
import { freePorts } from '../../fixture/port.ts';
import { type Slapd, startSlapd } from '../../fixture/slapd.ts';
import { temporaryFolder } from '../../fixture/temporary.ts';
import { type Intratone, type IntratoneOptions, startIntratone } from '../../portal/intratone/start.ts';
import { type RunningConnector, startConnector } from './connector.ts';
import { directory } from './directory.ts';
import { pairExtension } from './pairing.ts';

const SAMPLE = resolve(import.meta.dirname, '../../../connector/sample');

/** Everything real at once: a directory server, the portal's replica, the connector, a browser with the extension. */
export interface Stage extends AsyncDisposable {
  readonly slapd: Slapd;
  readonly portal: Intratone;
  readonly connector: RunningConnector;
  readonly browser: Browser;
  /** A page of the portal's browser; the extension is paired as its administrator. */
  readonly page: Page;
  /** Stops the connector and starts it again on the same data, as a restart of the service does. */
  restartConnector(): Promise<void>;
  stopConnector(): Promise<void>;
}

export interface StageOptions extends IntratoneOptions {
  /** Chromium, unless told otherwise. */
  readonly browser?: BrowserKind;
  readonly locale?: 'fr' | 'en';
  readonly colorScheme?: 'light' | 'dark';
  /** Pairs in the name of this person instead of the administrator's. */
  readonly person?: string;
}

export async function setStage(options: StageOptions = {}): Promise<Stage> {
  await using stack = new AsyncDisposableStack();
  const { path: folder } = stack.use(await temporaryFolder('e2e'));
  const slapd = stack.use(await startSlapd({ ldif: directory() }));
  const portal = await startIntratone(options);
  stack.defer(() => portal.close());
  const configFile = await writeConfiguration(folder, slapd);
  const [port] = await freePorts(1);
  const start = () =>
    startConnector({
      dataDir: join(folder, 'data'),
      configFile,
      port: port!,
      environment: { LDAP_PASSWORD: slapd.servicePassword },
    });
  let connector = await start();
  stack.defer(() => connector.stop());
  const kind = options.browser ?? 'chromium';
  const browser = stack.use(
    await launchBrowser(kind, {
      extensionDir: builtFor[kind],
      besideDir: PROBE,
      grantOrigins: [ORIGIN],
      locale: options.locale ?? 'fr',
      colorScheme: options.colorScheme ?? 'light',
    }),
  );
  const person = options.person === undefined ? [] : ['--person', options.person];
  const { code } = (await connector.command('token', 'create', '--scope', 'pair', ...person)) as {
    code: string;
  };
  await pairExtension(browser, connector.url, code);
  const page = await browser.context.newPage();
  const open = stack.move();
  return {
    slapd,
    portal,
    browser,
    page,
    get connector() {
      return connector;
    },
    async stopConnector() {
      await connector.stop();
    },
    async restartConnector() {
      await connector.stop();
      connector = await start();
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** The files that an operator writes: one YAML, the policy, two lists; the password comes from the environment. */
async function writeConfiguration(folder: string, slapd: Slapd): Promise<string> {
  for (const name of ['sites.csv', 'accounts.csv']) await copyFile(join(SAMPLE, name), join(folder, name));
  await writeFile(
    join(folder, 'policy.yaml'),
    await readFile(join(import.meta.dirname, 'policy.yaml'), 'utf8'),
  );
  const file = join(folder, 'portillon.yaml');
  await writeFile(
    file,
    `sources:
  corporate:
    ldap:
      url: ${slapd.url}
      startTls: true
      caFile: ${slapd.caFile}
      bindDn: ${slapd.serviceDn}
      passwordEnv: LDAP_PASSWORD
      base: ${slapd.baseDn}
      pageSize: 2
    every: 1h
portals:
  intratone:
    tenant: regle
    origins: ['http://127.0.0.1/*']
    sites: sites.csv
    accounts: accounts.csv
    admins: [admin]
policy: policy.yaml
`,
  );
  return file;
}
