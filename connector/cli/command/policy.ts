import type { Command } from 'commander';
import type { Locale } from '../../../shared/problem.ts';
import type { Common, Registrar } from '../registrar.ts';

const help = {
  fr: {
    policy: 'la politique : ses règles et ses versions',
    check: 'vérifier un fichier de politique',
    diff: 'comparer deux politiques, en fichiers ou en versions',
    old: 'fichier ou numéro de version ; la version en vigueur si un seul est donné',
    apply: 'appliquer un fichier de politique : une nouvelle version',
    file: 'fichier YAML',
    dryRun: 'montrer ce qui changerait, sans appliquer',
    base: 'refuser si la version en vigueur n’est plus celle-ci',
    export: 'écrire une version, telle qu’elle a été appliquée',
    version: 'numéro de version ; celle en vigueur si absent',
    out: 'fichier où écrire ; la sortie standard si absent',
    history: 'les versions appliquées, la plus récente d’abord',
    revert: 'remettre une version en vigueur : une nouvelle version avec le même texte',
    one: 'numéro de version',
    as: 'au nom de qui (PORTILLON_ACTOR, sinon l’utilisateur du système)',
  },
  en: {
    policy: 'the policy: its rules and its versions',
    check: 'check a policy file',
    diff: 'compare two policies, files or versions',
    old: 'file or version number; the version in force when only one is given',
    apply: 'apply a policy file: a new version',
    file: 'YAML file',
    dryRun: 'show what would change, without applying',
    base: 'refuse when the version in force is no longer this one',
    export: 'write a version as it was applied',
    version: 'version number; the one in force when left out',
    out: 'file to write to; standard output when left out',
    history: 'the applied versions, newest first',
    revert: 'put a version back in force: a new version with the same text',
    one: 'version number',
    as: 'in whose name (PORTILLON_ACTOR, else the user of the system)',
  },
} satisfies Record<Locale, unknown>;

/** `policy check|diff|apply|export|history|revert`. */
export function policyCommands(root: Command, { locale, common, language, run }: Registrar): void {
  const say = help[locale];
  const policy = root.command('policy').description(say.policy).addOption(language());
  common(policy.command('check').description(say.check))
    .argument('<file>', say.file)
    .action((file: string, options: Common) =>
      run(options, async (terminal, where) => {
        const { policyCheck } = await import('../policy-check.ts');
        return policyCheck(terminal, where, { file });
      }),
    );
  common(policy.command('diff').description(say.diff))
    .argument('<old>', say.old)
    .argument('[new]', say.old)
    .action((first: string, second: string | undefined, options: Common) =>
      run(options, async (terminal, where) => {
        const { policyDiff } = await import('../policy-diff.ts');
        return policyDiff(terminal, where, { first, second });
      }),
    );
  common(policy.command('apply').description(say.apply))
    .argument('<file>', say.file)
    .option('--dry-run', say.dryRun, false)
    .option('--base <version>', say.base)
    .option('--as <name>', say.as)
    .action((file: string, options: Common & { dryRun: boolean; base?: string; as?: string }) =>
      run(options, async (terminal, where) => {
        const { policyApply } = await import('../policy-apply.ts');
        const { dryRun, base, as } = options;
        return policyApply(terminal, where, { file, dryRun, base, as });
      }),
    );
  common(policy.command('export').description(say.export))
    .argument('[version]', say.version)
    .option('--out <file>', say.out)
    .action((version: string | undefined, options: Common & { out?: string }) =>
      run(options, async (terminal, where) => {
        const { policyExport } = await import('../policy-export.ts');
        return policyExport(terminal, where, { version, out: options.out });
      }),
    );
  common(policy.command('history').description(say.history)).action((options: Common) =>
    run(options, async (terminal, where) => {
      const { policyHistory } = await import('../policy-history.ts');
      return policyHistory(terminal, where);
    }),
  );
  common(policy.command('revert').description(say.revert))
    .argument('<version>', say.one)
    .option('--dry-run', say.dryRun, false)
    .option('--as <name>', say.as)
    .action((version: string, options: Common & { dryRun: boolean; as?: string }) =>
      run(options, async (terminal, where) => {
        const { policyRevert } = await import('../policy-revert.ts');
        return policyRevert(terminal, where, { version, dryRun: options.dryRun, as: options.as });
      }),
    );
}
