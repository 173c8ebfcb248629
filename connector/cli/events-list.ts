import type { Locale } from '../../shared/problem.ts';
import { longDate, plural } from '../../shared/text/plural.ts';
import type { EventStream } from '../intake/scim/event/stream.ts';
import type { Backlog } from '../store/store.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';
import { TIME_ZONE } from './time-zone.ts';

const text = {
  fr: {
    count: ['# flux d’événements', '# flux d’événements'],
    head: ['source', 'destinataire', 'contenu', 'voie', 'en attente', 'depuis', 'dernier refus'],
    notice: 'attributs touchés',
    full: 'valeurs',
    poll: 'lecture',
    none: 'plus configuré',
  },
  en: {
    count: ['# event stream', '# event streams'],
    head: ['source', 'receiver', 'payload', 'delivery', 'waiting', 'since', 'last refusal'],
    notice: 'attributes touched',
    full: 'values',
    poll: 'poll',
    none: 'no longer configured',
  },
} satisfies Record<Locale, unknown>;

/** `portillon events list`: who is told what SCIM clients change, and what they do not have yet; never a token. */
export async function eventsList(terminal: Terminal, where: Where): Promise<number> {
  const config = readConfig(where);
  await using store = await openStoreOf(config);
  const rows = together(config.events, await store.events.backlogs());
  if (terminal.json) {
    terminal.print(JSON.stringify(rows.map(({ source, stream, backlog }) => shown(source, stream, backlog))));
    return EXIT.ok;
  }
  const { locale } = terminal;
  const words = text[locale];
  terminal.print(`${plural(locale, config.events.length, words.count[0]!, words.count[1]!)}.`);
  const lines = rows.map(({ source, stream, backlog }) => [
    source,
    stream?.audience ?? words.none,
    stream ? words[stream.form] : '',
    stream ? (stream.push?.url ?? words.poll) : '',
    (backlog?.count ?? 0).toLocaleString(locale),
    backlog ? longDate(locale, backlog.oldestAt, TIME_ZONE) : '',
    backlog?.refusal ?? '',
  ]);
  if (lines.length > 0)
    for (const line of table([words.head, ...lines], terminal.width, (cell, _column, row) =>
      row === 0 ? terminal.style('bold', cell) : cell,
    ))
      terminal.print(line);
  return EXIT.ok;
}

interface Row {
  readonly source: string;
  readonly stream: EventStream | undefined;
  readonly backlog: Backlog | undefined;
}

/** The streams of the configuration, then sources whose events wait although their stream is gone from it. */
function together(streams: readonly EventStream[], backlogs: readonly Backlog[]): readonly Row[] {
  const sources = new Set([...streams, ...backlogs].map(({ source }) => source));
  return [...sources].map((source) => ({
    source,
    stream: streams.find((each) => each.source === source),
    backlog: backlogs.find((each) => each.source === source),
  }));
}

function shown(source: string, stream: EventStream | undefined, backlog: Backlog | undefined) {
  return {
    source,
    ...(stream && { audience: stream.audience, payload: stream.form, push: stream.push?.url }),
    waiting: backlog?.count ?? 0,
    ...(backlog && { since: new Date(backlog.oldestAt).toISOString(), refusal: backlog.refusal }),
  };
}
