import type { Command } from 'commander';
import type { Locale } from '../../../shared/problem.ts';
import type { Common, Registrar } from '../registrar.ts';

const help = {
  fr: {
    people: 'la même personne dans plusieurs sources',
    conflicts: 'clés qui ne disent pas qui est qui',
    link: 'relier maintenant les fiches d’une même personne',
    accept: 'séparer aussi celles qui restent reliées malgré leurs clés',
  },
  en: {
    people: 'one person in several sources',
    conflicts: 'keys that do not tell who is who',
    link: 'link the rows of one person now',
    accept: 'also part those that stay linked against their keys',
  },
} satisfies Record<Locale, unknown>;

/** `people conflicts`, `people link`. */
export function peopleCommands(root: Command, { locale, common, language, run }: Registrar): void {
  const say = help[locale];
  const people = root.command('people').description(say.people).addOption(language());
  common(people.command('conflicts').description(say.conflicts)).action((options: Common) =>
    run(options, async (terminal, where) => {
      const { conflicts } = await import('../people/conflicts.ts');
      return conflicts(terminal, where);
    }),
  );
  common(people.command('link').description(say.link))
    .option('--accept', say.accept, false)
    .action(({ accept, ...options }: Common & { accept: boolean }) =>
      run(options, async (terminal, where) => {
        const { link } = await import('../people/link.ts');
        return link(terminal, where, accept);
      }),
    );
}
