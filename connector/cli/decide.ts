import type { Locale } from '../../shared/problem.ts';
import { decide as take } from '../flow/decide.ts';
import { actorOf } from './author.ts';
import { EXIT } from './exit.ts';
import { openLinkedOf, readConfig, type Where } from './open.ts';
import { planIdOf } from './plan-id.ts';
import { standingLines } from './plan/standing.ts';
import type { Terminal } from './terminal.ts';

type Kind = 'approve' | 'reject' | 'resume' | 'cancel';

const text = {
  fr: {
    approve: (by: string) => `Plan approuvé par ${by}.`,
    reject: (by: string) => `Plan refusé par ${by} : il ne sera jamais appliqué.`,
    resume: (by: string) => `Quarantaine levée par ${by}.`,
    cancel: (by: string) => `Plan abandonné par ${by}.`,
  },
  en: {
    approve: (by: string) => `Plan approved by ${by}.`,
    reject: (by: string) => `Plan rejected by ${by}: it will never be applied.`,
    resume: (by: string) => `Quarantine released by ${by}.`,
    cancel: (by: string) => `Plan given up by ${by}.`,
  },
} satisfies Record<Locale, Record<Kind, (by: string) => string>>;

/** `portillon approve|reject|resume|cancel PLAN`: one person's word on a kept plan, and what it still waits for. */
export async function decide(
  terminal: Terminal,
  where: Where,
  asked: {
    readonly kind: Kind;
    readonly plan: string;
    readonly reason: string | undefined;
    readonly as: string | undefined;
  },
): Promise<number> {
  const { kind, reason } = asked;
  const by = actorOf(asked.as, where.environment);
  const id = await planIdOf(asked.plan);
  await using store = await openLinkedOf(readConfig(where));
  const standing = await take(store, id, {
    kind,
    by,
    at: Date.now(),
    ...(reason !== undefined && { reason }),
  });
  if (terminal.json) {
    terminal.print(JSON.stringify({ decision: kind, by, standing }));
    return EXIT.ok;
  }
  terminal.print(text[terminal.locale][kind](by));
  if (kind === 'approve' || kind === 'resume')
    for (const line of standingLines(standing, terminal.locale, asked.plan)) terminal.print(line);
  return EXIT.ok;
}
