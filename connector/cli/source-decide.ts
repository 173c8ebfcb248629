import type { Locale } from '../../shared/problem.ts';
import { approveHeld, rejectHeld } from '../intake/hold/approve.ts';
import { actorOf } from './author.ts';
import { announced } from './colon.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { findSource } from './source/find.ts';
import { interruptible } from './source/interrupt.ts';
import { sourceOf } from './sources.ts';
import { changeWords } from './sync-words.ts';
import { problemJson, type Terminal } from './terminal.ts';

const text = {
  fr: {
    approved: (by: string) => `Appliqué, approuvé par ${by}`,
    rejected: (by: string) => `Refusé par ${by} : la source peut redire la même chose, plus rien n’attend`,
  },
  en: {
    approved: (by: string) => `Applied, approved by ${by}`,
    rejected: (by: string) => `Rejected by ${by}: the source may say the same again, nothing waits any more`,
  },
} satisfies Record<Locale, unknown>;

interface Deciding {
  readonly name: string;
  /** The beginning of the id of the held read that was looked at. */
  readonly held: string | undefined;
  readonly as: string | undefined;
}

/** `portillon source approve NAME [HELD]`: applies exactly what waits, or nothing. */
export async function sourceApprove(terminal: Terminal, where: Where, asked: Deciding): Promise<number> {
  const config = readConfig(where);
  const settings = findSource(config, asked.name);
  const actor = actorOf(asked.as, where.environment);
  await using store = await openStoreOf(config);
  const progress = terminal.progress(asked.name);
  const report = await interruptible((signal) =>
    approveHeld({
      source: sourceOf(settings),
      store,
      limits: settings.config.gate,
      grace: settings.grace,
      now: Date.now(),
      signal,
      actor,
      progress: (entries) => progress.update(entries),
      ...(asked.held !== undefined && { id: asked.held }),
    }),
  ).finally(() => progress.done());
  const { locale } = terminal;
  if (terminal.json) {
    const { warnings, problem: _problem, ...rest } = report;
    terminal.print(
      JSON.stringify({ decision: 'approve', by: actor, ...rest, warnings: warnings.map(problemJson) }),
    );
    return EXIT.ok;
  }
  terminal.print(`${announced(text[locale].approved(actor), changeWords(report.counts, locale), locale)}.`);
  for (const warning of report.warnings) terminal.warn(`  ${warning.say(locale)}`);
  return EXIT.ok;
}

/** `portillon source reject NAME [HELD]`: as long as the source says the same, it waits no more. */
export async function sourceReject(terminal: Terminal, where: Where, asked: Deciding): Promise<number> {
  const config = readConfig(where);
  const { id } = findSource(config, asked.name).config;
  const actor = actorOf(asked.as, where.environment);
  await using store = await openStoreOf(config);
  const held = await rejectHeld(store, id, {
    actor,
    now: Date.now(),
    ...(asked.held !== undefined && { id: asked.held }),
  });
  if (terminal.json) terminal.print(JSON.stringify({ decision: 'reject', by: actor, held }));
  else terminal.print(`${text[terminal.locale].rejected(actor)}.`);
  return EXIT.ok;
}
