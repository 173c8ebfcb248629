import { defineProblems } from '../../../../shared/problem.ts';

export const eventProblems = defineProblems({
  EVENT_KEYS_UNREADABLE: {
    status: 500,
    text: (p: { file: string }) => ({
      what: {
        fr: `Les clés qui signent les événements SCIM ne sont pas lisibles dans ${p.file}.`,
        en: `The keys that sign SCIM events cannot be read from ${p.file}.`,
      },
      todo: {
        fr: 'Remettez ce fichier depuis une sauvegarde, ou supprimez-le : une nouvelle clé est créée et les destinataires relisent /.well-known/jwks.json.',
        en: 'Put the file back from a backup, or delete it: a new key is made and receivers read /.well-known/jwks.json again.',
      },
    }),
  },
  EVENT_STREAM_NONE: {
    status: 404,
    text: (p: { source: string }) => ({
      what: {
        fr: `La source ${p.source} n’a pas de flux d’événements à lire ici.`,
        en: `The source ${p.source} has no stream of events to poll here.`,
      },
      todo: {
        fr: 'Décrivez-le sous « events » dans la configuration, sans « push » (docs/scim.md).',
        en: 'Describe it under “events” in the configuration, without “push” (docs/scim.md).',
      },
    }),
  },
});
