import type { Command } from 'commander';
import type { Locale } from '../../../shared/problem.ts';
import type { Common, Registrar } from '../registrar.ts';

const help = {
  fr: {
    events: 'événements SCIM pour d’autres systèmes',
    list: 'montrer les flux et ce qui attend leurs destinataires',
    rotate: 'signer désormais avec une nouvelle clé',
  },
  en: {
    events: 'SCIM events for other systems',
    list: 'show the streams and what waits for their receivers',
    rotate: 'sign with a new key from now on',
  },
} satisfies Record<Locale, unknown>;

/** `events list|rotate-key`. */
export function eventCommands(root: Command, { locale, common, language, run }: Registrar): void {
  const say = help[locale];
  const events = root.command('events').description(say.events).addOption(language());
  common(events.command('list').description(say.list)).action((options: Common) =>
    run(options, async (terminal, where) => {
      const { eventsList } = await import('../events-list.ts');
      return eventsList(terminal, where);
    }),
  );
  common(events.command('rotate-key').description(say.rotate)).action((options: Common) =>
    run(options, async (terminal, where) => {
      const { eventsRotateKey } = await import('../events-rotate-key.ts');
      return eventsRotateKey(terminal, where);
    }),
  );
}
