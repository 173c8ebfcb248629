import type { Command } from 'commander';
import type { Locale } from '../../../shared/problem.ts';
import type { Common, Registrar } from '../registrar.ts';

const help = {
  fr: {
    effective: 'tout ce qu’une personne peut faire',
    explain: 'pourquoi une personne peut ou ne peut pas',
    who: 'qui peut, et où',
    person: 'identifiant, adresse électronique ou numéro',
    feature: 'fonction, par son nom ou son identifiant',
    site: 'lieu, par son nom ou son identifiant',
    anySite: 'lieu, par son nom ou son identifiant ; partout si absent',
    portal: 'le portail, s’il y en a plusieurs',
    whatif: 'ce que changeraient un groupe, un lieu, une règle : rien n’est écrit',
    whose: 'personne dont il s’agit',
    join: 'groupe où elle entrerait ; peut se répéter',
    leave: 'groupe d’où elle sortirait ; peut se répéter',
    home: 'lieu où elle serait rattachée',
    rules: 'fichier de politique qui remplacerait celle en vigueur',
    at: 'à cette date (2027-03-01, 2027-03-01T08:00+01:00) plutôt que maintenant',
  },
  en: {
    effective: 'everything that a person may do',
    explain: 'why a person may or may not',
    who: 'who may, and where',
    person: 'user name, e-mail address or id',
    feature: 'feature, by its name or id',
    site: 'site, by its name or id',
    anySite: 'site, by its name or id; anywhere when left out',
    portal: 'the portal, when there are several',
    whatif: 'what a group, a site, a rule would change: nothing is written',
    whose: 'the person it is about',
    join: 'group that they would join; may be repeated',
    leave: 'group that they would leave; may be repeated',
    home: 'site that would be their home',
    rules: 'policy file that would replace the one in force',
    at: 'at that time (2027-03-01, 2027-03-01T08:00+01:00) instead of now',
  },
} satisfies Record<Locale, unknown>;

interface Asked extends Common {
  readonly portal?: string;
  readonly at?: string;
}

interface WhatIf extends Asked {
  readonly person?: string;
  readonly join?: readonly string[];
  readonly leave?: readonly string[];
  readonly home?: string;
  readonly policy?: string;
}

/** `effective`, `explain`, `who`, `whatif`: questions, which write nothing. */
export function accessCommands(root: Command, { locale, common, run }: Registrar): void {
  const say = help[locale];
  const asking = (command: Command) =>
    common(command).option('--portal <portal>', say.portal).option('--at <time>', say.at);
  asking(root.command('effective').description(say.effective))
    .argument('<person>', say.person)
    .action((person: string, { portal, at, ...options }: Asked) =>
      run(options, async (terminal, where) => {
        const { effective } = await import('../effective.ts');
        return effective(terminal, where, { person, portal, at });
      }),
    );
  asking(root.command('explain').description(say.explain))
    .argument('<person>', say.person)
    .argument('<feature>', say.feature)
    .argument('[site]', say.site)
    .action((person: string, feature: string, site: string | undefined, { portal, at, ...options }: Asked) =>
      run(options, async (terminal, where) => {
        const { explain } = await import('../explain.ts');
        return explain(terminal, where, { person, feature, site, portal, at });
      }),
    );
  asking(root.command('who').description(say.who))
    .argument('<feature>', say.feature)
    .argument('[site]', say.anySite)
    .action((feature: string, site: string | undefined, { portal, at, ...options }: Asked) =>
      run(options, async (terminal, where) => {
        const { who } = await import('../who.ts');
        return who(terminal, where, { feature, site, portal, at });
      }),
    );
  asking(root.command('whatif').description(say.whatif))
    .option('--person <person>', say.whose)
    .option('--join <group...>', say.join)
    .option('--leave <group...>', say.leave)
    .option('--home <site>', say.home)
    .option('--policy <file>', say.rules)
    .action(({ person, join, leave, home, policy, portal, at, ...options }: WhatIf) =>
      run(options, async (terminal, where) => {
        const { whatIf } = await import('../what-if.ts');
        return whatIf(terminal, where, { person, join, leave, home, policy, portal, at });
      }),
    );
}
