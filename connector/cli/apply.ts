import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { channels } from '../delivery/index.ts';
import { routeSteps } from '../delivery/route.ts';
import type { Locale } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import { createChanges } from '../flow.ts';
import { fileWriter } from '../flow/apply/write-file.ts';
import { actorOf } from './author.ts';
import { EXIT } from './exit.ts';
import { openLinkedOf, readConfig, type Where } from './open.ts';
import { planIdOf } from './plan-id.ts';
import { portalsOf } from './portals.ts';
import type { Terminal } from './terminal.ts';
import { TIME_ZONE } from './time-zone.ts';

const text = {
  fr: {
    again: 'Déjà appliqué : rien n’a été refait.',
    applied: (steps: number) => `Appliqué : ${plural('fr', steps, '# geste remis', '# gestes remis')}.`,
    left: (steps: number) =>
      `${plural('fr', steps, '# geste', '# gestes')} que rien ne porte ; relancez la commande plus tard.`,
    gone: (steps: number) =>
      `${plural('fr', steps, '# geste', '# gestes')} dont plus personne ne veut, laissés de côté.`,
    files: (folder: string) => `Ce qu’il reste à remettre aux portails est dans ${folder} :`,
  },
  en: {
    again: 'Applied already: nothing was done again.',
    applied: (steps: number) =>
      `Applied: ${plural('en', steps, '# step handed over', '# steps handed over')}.`,
    left: (steps: number) =>
      `${plural('en', steps, '# step', '# steps')} that nothing carries; run this again later.`,
    gone: (steps: number) =>
      `${plural('en', steps, '# step', '# steps')} that nobody wants any more, left aside.`,
    files: (folder: string) => `What is to be handed to the portals is in ${folder}:`,
  },
} satisfies Record<Locale, unknown>;

/**
 * `portillon apply PLAN [--confirm-cost AMOUNT] [--out DIR]`: hands the steps to the portals' channels, or goes on where
 * it was cut off. The files of a plan stand in a folder of its own.
 */
export async function apply(
  terminal: Terminal,
  where: Where,
  options: {
    readonly plan: string;
    readonly confirmCost: string | undefined;
    readonly out: string | undefined;
    readonly as: string | undefined;
  },
): Promise<number> {
  const id = await planIdOf(options.plan);
  const config = readConfig(where);
  await using store = await openLinkedOf(config);
  const { locale } = terminal;
  const actor = actorOf(options.as, where.environment);
  const changes = createChanges(store, portalsOf(config));
  const { plan } = await changes.standing(id);
  if (options.confirmCost !== undefined)
    await changes.decide(id, {
      kind: 'confirm-cost',
      by: actor,
      at: Date.now(),
      amount: options.confirmCost,
    });
  const isAgain = plan.state === 'applied';
  const folder = options.out ?? join(config.dataDir, 'deliveries', plan.id);
  const write = fileWriter(folder);
  const files: string[] = [];
  const outlet = {
    route: (part: Parameters<typeof routeSteps>[0], ground: Parameters<typeof routeSteps>[2]) =>
      routeSteps(part, channels, ground),
    write: async (artefact: Parameters<typeof write>[0]) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await write(artefact);
      files.push(artefact.name);
    },
  };
  const done = await changes.apply(id, actor, outlet, { locale, timeZone: TIME_ZONE }, Date.now());
  if (terminal.json) {
    terminal.print(JSON.stringify({ ...done, folder, files }));
    return EXIT.ok;
  }
  const words = text[locale];
  terminal.print(terminal.style('bold', isAgain ? words.again : words.applied(done.sent)));
  if (done.left.length > 0) terminal.print(words.left(done.left.length));
  if (done.gone.length > 0) terminal.print(words.gone(done.gone.length));
  if (files.length > 0) terminal.print(words.files(folder));
  for (const file of files) terminal.print(`  ${file}`);
  return EXIT.ok;
}
