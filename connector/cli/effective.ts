import type { Person } from '../../shared/model/person.ts';
import type { Locale } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import { createFlow } from '../flow.ts';
import { announced } from './colon.ts';
import { answerLines, type Answer } from './effective/answer.ts';
import { EXIT } from './exit.ts';
import { openLinkedOf, readConfig, type Where } from './open.ts';
import { momentOrNow } from './moment.ts';
import { findPerson } from './person.ts';
import { choosePortal, portalsOf } from './portals.ts';
import { hang } from './table.ts';
import type { Terminal } from './terminal.ts';

/** `portillon effective PERSON [--portal P] [--at TIME]`: everything that a person may do, and why; a part for each portal. */
export async function effective(
  terminal: Terminal,
  where: Where,
  options: {
    readonly person: string;
    readonly portal?: string | undefined;
    readonly at?: string | undefined;
  },
): Promise<number> {
  const config = readConfig(where);
  const all = portalsOf(config);
  const chosen = options.portal === undefined ? undefined : choosePortal(all, options.portal);
  await using store = await openLinkedOf(config);
  const person = await findPerson(store.people, options.person);
  const flow = createFlow(store, all);
  const policy = await flow.policy();
  const now = momentOrNow(options.at);
  const answers: Answer[] = [];
  for (const { descriptor: portal } of all) {
    if (chosen && portal !== chosen) continue;
    const grants = await flow.effective(portal.id, person.id, now);
    const login = await flow.login(portal.id, person.id, now);
    const sites = await store.sites.all(portal.id);
    answers.push({ naming: { portal, sites, policy }, grants, ...login });
  }
  if (terminal.json)
    for (const { naming, ...answer } of answers)
      terminal.print(JSON.stringify({ portal: naming.portal.id, person, ...answer }));
  else print(terminal, person, answers);
  return EXIT.ok;
}

function print(terminal: Terminal, person: Person, answers: readonly Answer[]): void {
  const { locale, width } = terminal;
  for (const line of hang('', `${totalOf(person, answers, locale)}.`, width, 2))
    terminal.print(terminal.style('bold', line));
  // Where somebody has nothing, the first line has said it.
  for (const answer of answers.filter(({ grants }) => grants.length > 0)) {
    if (answers.length > 1) {
      terminal.print('');
      terminal.print(terminal.style('bold', answer.naming.portal.name));
    }
    for (const { line, style } of answerLines(answer, locale, width))
      terminal.print(style ? terminal.style(style, line) : line);
  }
}

/** `Anna Roux: 12 rights in Intratone, none in Webex`. */
function totalOf(person: Person, answers: readonly Answer[], locale: Locale): string {
  const [one, other, none, where] =
    locale === 'fr' ? ['# droit', '# droits', 'aucun', 'dans'] : ['# right', '# rights', 'none', 'in'];
  const counts = answers.map(({ naming, grants }) => {
    const count = grants.length === 0 ? none : plural(locale, grants.length, one, other);
    return `${count} ${where} ${naming.portal.name}`;
  });
  return announced(person.displayName, counts.join(', '), locale);
}
