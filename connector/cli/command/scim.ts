import type { Command } from 'commander';
import type { Locale } from '../../../shared/problem.ts';
import type { Common, Registrar } from '../registrar.ts';
import type { TailOptions } from '../scim-tail.ts';

const help = {
  fr: {
    scim: 'ce que les fournisseurs d’identité envoient',
    tail: 'les dernières requêtes et leurs réponses',
    tenant: 'celles de ce locataire seulement',
    follow: 'montrer aussi les suivantes, à mesure qu’elles arrivent',
    bodies: 'montrer les valeurs et les corps, qui nomment des personnes ; jamais un secret',
    limit: 'nombre de requêtes montrées d’abord',
  },
  en: {
    scim: 'what identity providers send',
    tail: 'the last requests and their answers',
    tenant: 'those of this tenant only',
    follow: 'show those that follow too, as they come',
    bodies: 'show values and bodies, which name people; never a secret',
    limit: 'number of requests shown first',
  },
} satisfies Record<Locale, unknown>;

/** `scim tail`. */
export function scimCommands(root: Command, { locale, common, language, run }: Registrar): void {
  const say = help[locale];
  const scim = root.command('scim').description(say.scim).addOption(language());
  common(scim.command('tail').description(say.tail))
    .option('--tenant <source>', say.tenant)
    .option('-f, --follow', say.follow)
    .option('--bodies', say.bodies)
    .option('--limit <number>', say.limit, '20')
    .action((options: Common & TailOptions) =>
      run(options, async (terminal, where) => {
        const { scimTail } = await import('../scim-tail.ts');
        return scimTail(terminal, where, options);
      }),
    );
}
