import type { Command } from 'commander';
import type { Locale } from '../../../shared/problem.ts';
import type { Common, Registrar } from '../registrar.ts';
import type { TenantOptions } from '../tenant-add.ts';

const help = {
  fr: {
    tenant: 'fournisseurs d’identité : chacun sa source, sa lecture, sa limite',
    add: 'créer un locataire',
    list: 'lister les locataires',
    show: 'montrer un locataire, ses jetons et ses clients',
    set: 'modifier un locataire',
    disable: 'refuser toutes ses requêtes, dès la prochaine',
    source: 'source qu’il écrit, comme entra',
    name: 'nom montré aux personnes',
    preset: 'forgiving, entra, okta ou strict',
    switch: 'une lecture qui diffère du réglage, comme pathlessPatch=refuse ; répétable',
    rate: 'requêtes par seconde, 25 au moins',
    enable: 'le réactiver',
    client: 'clients OAuth 2.0 d’un locataire (client credentials)',
    clientAdd: 'enregistrer un client ; son secret n’est montré qu’une fois',
    clientName: 'nom du client',
    jwks: 'clés publiques de qui signe : un fichier ou une adresse https: (private_key_jwt)',
    clientRevoke: 'révoquer un client et ses jetons',
    id: 'client_id',
  },
  en: {
    tenant: 'identity providers: each its source, its reading, its limit',
    add: 'create a tenant',
    list: 'list the tenants',
    show: 'show a tenant, its tokens and its clients',
    set: 'change a tenant',
    disable: 'refuse all its requests, from the next one',
    source: 'source that it writes, such as entra',
    name: 'name shown to people',
    preset: 'forgiving, entra, okta or strict',
    switch: 'a reading that differs from the preset, such as pathlessPatch=refuse; repeatable',
    rate: 'requests a second, at least 25',
    enable: 'enable it again',
    client: 'OAuth 2.0 clients of a tenant (client credentials)',
    clientAdd: 'register a client; its secret is shown only once',
    clientName: 'name of the client',
    jwks: 'public keys of one that signs: a file or an https: address (private_key_jwt)',
    clientRevoke: 'revoke a client and its tokens',
    id: 'client_id',
  },
} satisfies Record<Locale, unknown>;

const collect = (value: string, before: readonly string[] = []) => [...before, value];

/** `tenant add|list|show|set|disable`, `tenant client add|revoke`. */
export function tenantCommands(root: Command, { locale, common, language, run }: Registrar): void {
  const say = help[locale];
  const tenant = root.command('tenant').description(say.tenant).addOption(language());
  const described = (name: string, description: string) =>
    common(tenant.command(name).description(description))
      .argument('<source>', say.source)
      .option('--name <name>', say.name)
      .option('--preset <preset>', say.preset)
      .option('--switch <name=value>', say.switch, collect)
      .option('--rate <number>', say.rate);
  described('add', say.add).action((source: string, options: Common & TenantOptions) =>
    run(options, async (terminal, where) => {
      const { tenantAdd } = await import('../tenant-add.ts');
      return tenantAdd(terminal, where, source, options);
    }),
  );
  common(tenant.command('list').description(say.list)).action((options: Common) =>
    run(options, async (terminal, where) => {
      const { tenantList } = await import('../tenant-list.ts');
      return tenantList(terminal, where);
    }),
  );
  common(tenant.command('show').description(say.show))
    .argument('<source>', say.source)
    .action((source: string, options: Common) =>
      run(options, async (terminal, where) => {
        const { tenantShow } = await import('../tenant-show.ts');
        return tenantShow(terminal, where, source);
      }),
    );
  described('set', say.set)
    .option('--enable', say.enable)
    .action((source: string, options: Common & TenantOptions & { enable?: boolean }) =>
      run(options, async (terminal, where) => {
        const { tenantSet } = await import('../tenant-set.ts');
        return tenantSet(terminal, where, source, options);
      }),
    );
  common(tenant.command('disable').description(say.disable))
    .argument('<source>', say.source)
    .action((source: string, options: Common) =>
      run(options, async (terminal, where) => {
        const { tenantSet } = await import('../tenant-set.ts');
        return tenantSet(terminal, where, source, { disable: true });
      }),
    );
  const client = tenant.command('client').description(say.client).addOption(language());
  common(client.command('add').description(say.clientAdd))
    .argument('<source>', say.source)
    .option('--name <name>', say.clientName)
    .option('--jwks <file-or-url>', say.jwks)
    .action((source: string, options: Common & { name?: string; jwks?: string }) =>
      run(options, async (terminal, where) => {
        const { tenantClientAdd } = await import('../tenant-client.ts');
        return tenantClientAdd(terminal, where, source, options);
      }),
    );
  common(client.command('revoke').description(say.clientRevoke))
    .argument('<id>', say.id)
    .action((id: string, options: Common) =>
      run(options, async (terminal, where) => {
        const { tenantClientRevoke } = await import('../tenant-client.ts');
        return tenantClientRevoke(terminal, where, id);
      }),
    );
}
