import type { Command } from 'commander';
import { parsePort } from '../../config/environment.ts';
import type { Locale } from '../../../shared/problem.ts';
import { cliProblems } from '../problems.ts';
import type { Common, Registrar } from '../registrar.ts';

const help = {
  fr: {
    serve: 'démarrer le serveur',
    port: 'port d’écoute ; 0 pour n’importe lequel',
    sync: 'lire les sources maintenant',
    source: 'nom de la source ; toutes si absent',
    force: 'croire aussi des départs en nombre',
    doctor: 'vérifier que tout fonctionne',
  },
  en: {
    serve: 'start the server',
    port: 'port to listen on; 0 for any',
    sync: 'read the sources now',
    source: 'name of the source; all when left out',
    force: 'believe many departures too',
    doctor: 'check that everything works',
  },
} satisfies Record<Locale, unknown>;

/** `serve`, `sync`, `doctor`. */
export function serverCommands(root: Command, { locale, common, run }: Registrar): void {
  const say = help[locale];
  common(root.command('serve').description(say.serve))
    .option('--port <port>', say.port)
    .action((options: Common & { port?: string }) =>
      run(options, async (terminal, where) => {
        const { serve } = await import('../serve.ts');
        return serve(terminal, { ...where, port: readPort(options.port) });
      }),
    );
  common(root.command('sync').description(say.sync))
    .argument('[source]', say.source)
    .option('--force', say.force, false)
    .action((source: string | undefined, options: Common & { force: boolean }) =>
      run(options, async (terminal, where) => {
        const { sync } = await import('../sync.ts');
        return sync(terminal, where, { source, force: options.force });
      }),
    );
  common(root.command('doctor').description(say.doctor)).action((options: Common) =>
    run(options, async (terminal, where) => {
      const { doctor } = await import('../doctor.ts');
      return doctor(terminal, where);
    }),
  );
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
