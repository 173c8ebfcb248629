import type { Command } from 'commander';
import type { Locale } from '../../../shared/problem.ts';
import type { Common, Registrar } from '../registrar.ts';

const help = {
  fr: {
    source: 'les sources : état, essai, aperçu, historique, approbation',
    list: 'chaque source, et ce qui demande à être regardé',
    test: 'faire tout le chemin d’une lecture, pas à pas, sans rien écrire',
    preview: 'ce qu’une lecture changerait maintenant, et pourquoi',
    history: 'ce que les lectures ont changé',
    approve: 'appliquer exactement la lecture qui attend',
    reject: 'refuser la lecture qui attend',
    name: 'nom de la source',
    held: 'début du numéro de la lecture regardée',
    dn: 'une seule entrée, jusqu’à ses droits : DN, clé ou identifiant',
    limit: 'nombre de lignes',
    all: 'aussi les lectures qui n’ont rien changé',
    as: 'au nom de qui (PORTILLON_ACTOR, sinon l’utilisateur du système)',
  },
  en: {
    source: 'the sources: state, test, preview, history, approval',
    list: 'every source, and what somebody has to look at',
    test: 'go the whole way of a read, step by step, and write nothing',
    preview: 'what a read would change now, and why',
    history: 'what the reads have changed',
    approve: 'apply exactly the read that waits',
    reject: 'reject the read that waits',
    name: 'name of the source',
    held: 'beginning of the id of the read that was looked at',
    dn: 'one entry only, down to its rights: DN, key or user name',
    limit: 'number of lines',
    all: 'the reads that changed nothing too',
    as: 'in whose name (PORTILLON_ACTOR, else the user of the system)',
  },
} satisfies Record<Locale, unknown>;

/** `source list|test|preview|history|approve|reject`. */
export function sourceCommands(root: Command, { locale, common, language, run }: Registrar): void {
  const say = help[locale];
  const source = root.command('source').description(say.source).addOption(language());
  common(source.command('list').description(say.list)).action((options: Common) =>
    run(options, async (terminal, where) => {
      const { sourceList } = await import('../source-list.ts');
      return sourceList(terminal, where);
    }),
  );
  common(source.command('test').description(say.test))
    .argument('<name>', say.name)
    .action((name: string, options: Common) =>
      run(options, async (terminal, where) => {
        const { sourceTest } = await import('../source-test.ts');
        return sourceTest(terminal, where, name);
      }),
    );
  common(source.command('preview').description(say.preview))
    .argument('<name>', say.name)
    .option('--dn <dn>', say.dn)
    .option('--limit <count>', say.limit)
    .action((name: string, { dn, limit, ...options }: Common & { dn?: string; limit?: string }) =>
      run(options, async (terminal, where) => {
        const { sourcePreview } = await import('../source-preview.ts');
        return sourcePreview(terminal, where, { name, dn, limit });
      }),
    );
  common(source.command('history').description(say.history))
    .argument('<name>', say.name)
    .option('--limit <count>', say.limit)
    .option('--all', say.all)
    .action((name: string, { limit, all = false, ...options }: Common & { limit?: string; all?: boolean }) =>
      run(options, async (terminal, where) => {
        const { sourceHistory } = await import('../source-history.ts');
        return sourceHistory(terminal, where, { name, limit, all });
      }),
    );
  for (const kind of ['approve', 'reject'] as const)
    common(source.command(kind).description(say[kind]))
      .argument('<name>', say.name)
      .argument('[held]', say.held)
      .option('--as <name>', say.as)
      .action((name: string, held: string | undefined, { as, ...options }: Common & { as?: string }) =>
        run(options, async (terminal, where) => {
          const { sourceApprove, sourceReject } = await import('../source-decide.ts');
          const decide = kind === 'approve' ? sourceApprove : sourceReject;
          return decide(terminal, where, { name, held, as });
        }),
      );
}
