import { Command, Option } from 'commander';
import { parsePort } from '../config/environment.ts';
import type { Environment } from '../config.ts';
import type { Locale } from '../../shared/problem.ts';
import { help } from './help.ts';
import type { Where } from './open.ts';
import { cliProblems } from './problems.ts';
import type { Terminal } from './terminal.ts';
import type { TokenOptions } from './token-create.ts';

interface Common {
  readonly data?: string;
  readonly config?: string;
  readonly json?: boolean;
}

/** Runs a command and keeps its exit code. */
type Run = (options: Common, work: (terminal: Terminal, where: Where) => Promise<number>) => Promise<void>;

/** Every command with its options; what does the work is imported only when it is asked for. */
export function commands(
  locale: Locale,
  environment: Environment,
  terminalFor: (locale: Locale, json: boolean) => Terminal,
  end: (code: number) => void,
): Command {
  const say = help[locale];
  const run: Run = async (options, work) => {
    const { data, config, json = false } = options;
    end(await work(terminalFor(locale, json), { data, config, environment }));
  };
  const language = () => new Option('--lang <lang>', say.lang).choices(['fr', 'en']);
  const common = (command: Command): Command =>
    command
      .option('--data <dir>', say.data)
      .option('--config <file>', say.config)
      .option('--json', say.json)
      .addOption(language())
      .helpOption('-h, --help', say.help);

  const root = new Command('portillon')
    .description(say.about)
    .addOption(language())
    .helpOption('-h, --help', say.help)
    .helpCommand('help [command]', say.helpCommand)
    .configureHelp({ styleTitle: (title) => say.titles[title as keyof typeof say.titles] ?? title });

  common(root.command('serve').description(say.serve))
    .option('--port <port>', say.port)
    .action((options: Common & { port?: string }) =>
      run(options, async (terminal, where) => {
        const { serve } = await import('./serve.ts');
        return serve(terminal, { ...where, port: readPort(options.port) });
      }),
    );

  common(root.command('sync').description(say.sync))
    .argument('[source]', say.source)
    .option('--force', say.force, false)
    .action((source: string | undefined, options: Common & { force: boolean }) =>
      run(options, async (terminal, where) => {
        const { sync } = await import('./sync.ts');
        return sync(terminal, where, { source, force: options.force });
      }),
    );

  common(root.command('plan').description(say.plan))
    .argument('[portal]', say.planPortal)
    .option('--account <account>', say.account)
    .action((portal: string | undefined, options: Common & { account?: string }) =>
      run(options, async (terminal, where) => {
        const { plan } = await import('./plan.ts');
        return plan(terminal, where, { portal, account: options.account });
      }),
    );

  common(root.command('explain').description(say.explain))
    .argument('<person>', say.person)
    .argument('<feature>', say.feature)
    .argument('[site]', say.site)
    .option('--portal <portal>', say.portal)
    .action(
      (person: string, feature: string, site: string | undefined, options: Common & { portal?: string }) =>
        run(options, async (terminal, where) => {
          const { explain } = await import('./explain.ts');
          return explain(terminal, where, { person, feature, site, portal: options.portal });
        }),
    );

  common(root.command('effective').description(say.effective))
    .argument('<person>', say.person)
    .option('--portal <portal>', say.portal)
    .action((person: string, options: Common & { portal?: string }) =>
      run(options, async (terminal, where) => {
        const { effective } = await import('./effective.ts');
        return effective(terminal, where, { person, portal: options.portal });
      }),
    );

  const token = root.command('token').description(say.token).addOption(language());
  common(token.command('create').description(say.tokenCreate))
    .addOption(
      new Option('--scope <scope>', say.scope)
        .choices(['scim', 'admin', 'self', 'pair'])
        .makeOptionMandatory(),
    )
    .option('--name <name>', say.name)
    .option('--person <person>', say.tokenPerson)
    .option('--source <source>', say.tokenSource)
    .option('--expires <duration>', say.expires)
    .action((options: Common & TokenOptions) =>
      run(options, async (terminal, where) => {
        const { tokenCreate } = await import('./token-create.ts');
        return tokenCreate(terminal, where, options);
      }),
    );
  common(token.command('list').description(say.tokenList)).action((options: Common) =>
    run(options, async (terminal, where) => {
      const { tokenList } = await import('./token-list.ts');
      return tokenList(terminal, where);
    }),
  );
  common(token.command('revoke').description(say.tokenRevoke))
    .argument('<id>', say.tokenId)
    .action((id: string, options: Common) =>
      run(options, async (terminal, where) => {
        const { tokenRevoke } = await import('./token-revoke.ts');
        return tokenRevoke(terminal, where, { id });
      }),
    );

  const policy = root.command('policy').description(say.policy).addOption(language());
  common(policy.command('check').description(say.policyCheck))
    .argument('<file>', say.file)
    .action((file: string, options: Common) =>
      run(options, async (terminal, where) => {
        const { policyCheck } = await import('./policy-check.ts');
        return policyCheck(terminal, where, { file });
      }),
    );
  common(policy.command('apply').description(say.policyApply))
    .argument('<file>', say.file)
    .option('--dry-run', say.dryRun, false)
    .action((file: string, options: Common & { dryRun: boolean }) =>
      run(options, async (terminal, where) => {
        const { policyApply } = await import('./policy-apply.ts');
        return policyApply(terminal, where, { file, dryRun: options.dryRun });
      }),
    );

  common(root.command('doctor').description(say.doctor)).action((options: Common) =>
    run(options, async (terminal, where) => {
      const { doctor } = await import('./doctor.ts');
      return doctor(terminal, where);
    }),
  );
  return root;
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = parsePort(text);
  if (port === undefined)
    throw cliProblems.CLI_VALUE({
      option: '--port',
      value: text,
      expected: { fr: 'un port de 0 à 65535', en: 'a port from 0 to 65535' },
    });
  return port;
}
