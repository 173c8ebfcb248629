import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startConnector } from '../e2e/stage/connector.ts';
import { pairExtension } from '../e2e/stage/pairing.ts';
import { openTab, signIn } from '../e2e/stage/portal.ts';
import { launchChromium } from '../fixture/chromium.ts';
import { freePorts } from '../fixture/port.ts';
import { startIntratone } from '../portal/intratone/start.ts';
import { buildExtension } from './build.ts';

/** `npm run demo:browser`: Chromium with the extension paired, on an account of the replica. Close it to end. */
const root = resolve(import.meta.dirname, '../..');
const headless = process.argv.includes('--headless');
await buildExtension(root, '--mode', 'test');

await using stack = new AsyncDisposableStack();
const data = await mkdtemp(join(tmpdir(), 'portillon-demo-'));
stack.defer(() => rm(data, { recursive: true }));
const portal = await startIntratone();
stack.defer(() => portal.close());
const [port] = await freePorts(1);
const connector = stack.use(await startConnector({ dataDir: data, port: port!, environment: {} }));
const chromium = stack.use(
  await launchChromium({
    extensionDir: resolve(root, 'dist/extension-test'),
    grantOrigins: ['http://127.0.0.1/*'],
    headless,
  }),
);
const { code } = (await connector.command('token', 'create', '--scope', 'pair')) as { code: string };
await pairExtension(chromium, connector.url, code);
const page = await chromium.context.newPage();
await signIn(page, portal.url);
await openTab(page, portal.url, 'sites');
console.log(`Portillon: ${connector.url} · portail / portal: ${portal.url} (admin@regle)`);
if (!headless) await new Promise((closed) => chromium.context.on('close', closed));
