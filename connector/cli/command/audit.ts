import type { Command } from 'commander';
import type { Locale } from '../../../shared/problem.ts';
import type { Common, Registrar } from '../registrar.ts';

const help = {
  fr: {
    audit: 'le journal : qui a fait quoi, en une chaîne que rien ne peut changer sans être vu',
    verify: 'vérifier la chaîne',
    export: 'écrire toute la chaîne, une ligne de JSON par maillon',
    out: 'fichier où écrire ; la sortie standard si absent',
    search: 'chercher dans le journal, le plus récent d’abord',
    text: 'texte, où qu’il soit',
    actor: 'qui',
    action: 'début de l’action, comme plan.',
    subject: 'sur quoi',
    from: 'à partir de cette date',
    to: 'avant cette date',
    limit: 'nombre de lignes au plus',
  },
  en: {
    audit: 'the record of who did what, a chain that nothing can change unseen',
    verify: 'verify the chain',
    export: 'write the whole chain, one line of JSON a link',
    out: 'file to write to; standard output when left out',
    search: 'search the record, newest first',
    text: 'text, wherever it stands',
    actor: 'who',
    action: 'beginning of the action, such as plan.',
    subject: 'about what',
    from: 'from that time on',
    to: 'before that time',
    limit: 'lines at most',
  },
} satisfies Record<Locale, unknown>;

interface Search extends Common {
  readonly actor?: string;
  readonly action?: string;
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: string;
}

/** `audit verify|export|search`. */
export function auditCommands(root: Command, { locale, common, language, run }: Registrar): void {
  const say = help[locale];
  const audit = root.command('audit').description(say.audit).addOption(language());
  common(audit.command('verify').description(say.verify)).action((options: Common) =>
    run(options, async (terminal, where) => {
      const { auditVerify } = await import('../audit-verify.ts');
      return auditVerify(terminal, where);
    }),
  );
  common(audit.command('export').description(say.export))
    .option('--out <file>', say.out)
    .action((options: Common & { out?: string }) =>
      run(options, async (terminal, where) => {
        const { auditExport } = await import('../audit-export.ts');
        return auditExport(terminal, where, { out: options.out });
      }),
    );
  common(audit.command('search').description(say.search))
    .argument('[text]', say.text)
    .option('--actor <name>', say.actor)
    .option('--action <action>', say.action)
    .option('--subject <subject>', say.subject)
    .option('--from <time>', say.from)
    .option('--to <time>', say.to)
    .option('--limit <lines>', say.limit, '50')
    .action((text: string | undefined, { actor, action, subject, from, to, limit, ...options }: Search) =>
      run(options, async (terminal, where) => {
        const { auditSearch } = await import('../audit-search.ts');
        return auditSearch(terminal, where, { text, actor, action, subject, from, to, limit });
      }),
    );
}
