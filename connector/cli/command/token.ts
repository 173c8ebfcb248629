import { Option, type Command } from 'commander';
import type { Locale } from '../../../shared/problem.ts';
import type { Common, Registrar } from '../registrar.ts';
import type { TokenOptions } from '../token-create.ts';

const help = {
  fr: {
    token: 'jetons d’accès et codes d’appairage',
    create: 'créer un jeton, montré une seule fois',
    scope: 'scim (fournisseur d’identité), admin, self (une personne) ou pair (code d’appairage)',
    name: 'nom sous lequel le jeton est listé',
    person: 'personne pour laquelle il parle',
    source: 'scim : source que ce client écrit',
    expires: 'durée de validité, comme 90d',
    list: 'lister les jetons',
    rotate: 'remplacer un jeton ; l’ancien marche encore un temps',
    overlap: 'temps pendant lequel l’ancien marche encore, comme 24h ; 0 pour aucun',
    revoke: 'révoquer un jeton',
    id: 'numéro du jeton',
  },
  en: {
    token: 'access tokens and pairing codes',
    create: 'create a token, shown only once',
    scope: 'scim (identity provider), admin, self (one person) or pair (pairing code)',
    name: 'name under which the token is listed',
    person: 'person for whom it speaks',
    source: 'scim: source that this client writes',
    expires: 'how long it works, such as 90d',
    list: 'list the tokens',
    rotate: 'replace a token; the old one goes on working for a while',
    overlap: 'how long the old one goes on working, such as 24h; 0 for not at all',
    revoke: 'revoke a token',
    id: 'id of the token',
  },
} satisfies Record<Locale, unknown>;

/** `token create|list|rotate|revoke`. */
export function tokenCommands(root: Command, { locale, common, language, run }: Registrar): void {
  const say = help[locale];
  const token = root.command('token').description(say.token).addOption(language());
  common(token.command('create').description(say.create))
    .addOption(
      new Option('--scope <scope>', say.scope)
        .choices(['scim', 'admin', 'self', 'pair'])
        .makeOptionMandatory(),
    )
    .option('--name <name>', say.name)
    .option('--person <person>', say.person)
    .option('--source <source>', say.source)
    .option('--expires <duration>', say.expires)
    .action((options: Common & TokenOptions) =>
      run(options, async (terminal, where) => {
        const { tokenCreate } = await import('../token-create.ts');
        return tokenCreate(terminal, where, options);
      }),
    );
  common(token.command('list').description(say.list)).action((options: Common) =>
    run(options, async (terminal, where) => {
      const { tokenList } = await import('../token-list.ts');
      return tokenList(terminal, where);
    }),
  );
  common(token.command('rotate').description(say.rotate))
    .argument('<id>', say.id)
    .option('--overlap <duration>', say.overlap)
    .option('--expires <duration>', say.expires)
    .action((id: string, options: Common & { overlap?: string; expires?: string }) =>
      run(options, async (terminal, where) => {
        const { tokenRotate } = await import('../token-rotate.ts');
        return tokenRotate(terminal, where, { id, ...options });
      }),
    );
  common(token.command('revoke').description(say.revoke))
    .argument('<id>', say.id)
    .action((id: string, options: Common) =>
      run(options, async (terminal, where) => {
        const { tokenRevoke } = await import('../token-revoke.ts');
        return tokenRevoke(terminal, where, { id });
      }),
    );
}
