import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Browser } from '../../fixture/browser.ts';
import { CLIENT_ID, startIdentityProvider } from '../../fixture/oidc.ts';
import { freePorts } from '../../fixture/port.ts';
import { sampleUsers } from '../../fixture/sample-users.ts';
import { temporaryFolder } from '../../fixture/temporary.ts';
import { startConnector, type RunningConnector } from './connector.ts';

/** The sample organisation with an identity provider of its own. */
export interface Company extends AsyncDisposable {
  readonly connector: RunningConnector;
  readonly issuer: string;
}

const GECKO_ID = 'portillon@portillon.example';

/** Where the provider sends the browser back: an address that the browser itself answers, never a network. */
export function redirectOf({ kind, extensionId }: Pick<Browser, 'kind' | 'extensionId'>): string {
  if (kind === 'chromium') return `https://${extensionId}.chromiumapp.org/`;
  return `https://${createHash('sha1').update(GECKO_ID).digest('hex')}.extensions.allizom.org/`;
}

/** Starts the provider and the connector that believes it; sylvie.bastide administers Portillon. */
export async function startCompany(redirectUri: string): Promise<Company> {
  await using opened = new AsyncDisposableStack();
  const users = sampleUsers(['s.bastide']);
  const provider = opened.use(await startIdentityProvider({ users, redirectUris: [redirectUri] }));
  const folder = opened.use(await temporaryFolder('company')).path;
  const configFile = join(folder, 'portillon.yaml');
  const sample = resolve(import.meta.dirname, '../../../connector');
  const yaml = await readFile(join(sample, 'config/default.yaml'), 'utf8');
  await writeFile(
    configFile,
    `${yaml.replaceAll('../sample', join(sample, 'sample'))}
oidc:
  issuer: ${provider.issuer}
  clientId: ${CLIENT_ID}
  admins: { claim: groups, values: [portillon-admins] }
`,
  );
  const [port = 0] = await freePorts(1);
  const connector = opened.use(
    await startConnector({ dataDir: join(folder, 'data'), configFile, port, environment: {} }),
  );
  const running = opened.move();
  return { connector, issuer: provider.issuer, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

/** What a person does in the provider's window: login, any password, consent. */
export async function passProvider(window: Page, login: string): Promise<void> {
  await window.locator('input[name=login]').fill(login);
  await window.locator('input[name=password]').fill('any');
  await window.locator('button[type=submit]').click();
  // The window may close before the click is told to have ended.
  const consent = window.getByRole('button', { name: 'Continue' }).click();
  await consent.catch((error: unknown) => {
    if (!window.isClosed()) throw error;
  });
}
