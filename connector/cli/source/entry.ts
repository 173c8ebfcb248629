import type { Group } from '../../../shared/model/group.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { Locale } from '../../../shared/problem.ts';
import { normaliseDn } from '../../../shared/text/dn.ts';
import { type ConfiguredPortal, createFlow } from '../../flow.ts';
import type { Snapshot } from '../../intake/source.ts';
import type { Store } from '../../store/store.ts';
import { announced } from '../colon.ts';
import { answerLines, type Answer } from '../effective/answer.ts';
import { cliProblems } from '../problems.ts';
import type { Terminal } from '../terminal.ts';
import { fieldsOf } from './fields.ts';
import { groupPaths } from './group-paths.ts';

const text = {
  fr: {
    active: 'actif',
    suspended: 'suspendu',
    archived: 'archivé',
    groups: 'Groupes',
    rights: 'Droits',
    none: 'aucun',
  },
  en: {
    active: 'active',
    suspended: 'suspended',
    archived: 'archived',
    groups: 'Groups',
    rights: 'Rights',
    none: 'none',
  },
} satisfies Record<Locale, unknown>;

/**
 * What would become of one entry: the person as read, the groups with the way to each, the rights. Answers what prints
 * it, once the transaction in which `inside` is what would be has ended. @throws Problem CLI_ENTRY_UNKNOWN
 */
export async function lookAtEntry(
  terminal: Terminal,
  inside: Store,
  { source, people }: Snapshot,
  portals: readonly ConfiguredPortal[],
  dn: string,
): Promise<() => void> {
  const wanted = normaliseDn(dn) ?? dn;
  // A file without DNs has its own keys and logins.
  const entry = people.find(
    (one) =>
      (one.dn !== undefined && (normaliseDn(one.dn) ?? one.dn) === wanted) ||
      one.key === dn ||
      one.userName === dn,
  );
  const row = entry && (await inside.people.byKey(source, entry.key));
  if (!entry || !row) throw cliProblems.CLI_ENTRY_UNKNOWN({ source, dn });
  const { person } = row;
  const paths = groupPaths(
    await inside.groups.ofPerson(person.id),
    await inside.groups.all(),
    await inside.groups.nestings(),
  );
  const answers = await answersOf(inside, portals, person);
  return () => {
    if (terminal.json) {
      const rights = answers?.map(({ naming, ...answer }) => ({ portal: naming.portal.id, ...answer })) ?? [];
      terminal.print(JSON.stringify({ entry, person, groups: paths.map(namesOf), rights }));
    } else print(terminal, person, paths, answers ?? []);
  };
}

/** Undefined without a policy. */
async function answersOf(
  inside: Store,
  portals: readonly ConfiguredPortal[],
  person: Person,
): Promise<readonly Answer[] | undefined> {
  if (!(await inside.policies.current())) return undefined;
  const flow = createFlow(inside, portals);
  const [policy, now] = [await flow.policy(), Date.now()];
  const answers: Answer[] = [];
  for (const { descriptor: portal } of portals) {
    const grants = await flow.effective(portal.id, person.id, now);
    const login = await flow.login(portal.id, person.id, now);
    const sites = await inside.sites.all(portal.id);
    answers.push({ naming: { portal, sites, policy }, grants, ...login });
  }
  return answers;
}

const namesOf = (path: readonly Group[]) => path.map(({ name }) => name);

function print(
  terminal: Terminal,
  person: Person,
  paths: readonly (readonly Group[])[],
  answers: readonly Answer[],
): void {
  const { locale, width } = terminal;
  const words = text[locale];
  const title = (name: string, rest: string) => terminal.print(announced(name, rest, locale));
  terminal.print(terminal.style('bold', `${person.displayName}, ${words[person.status]}`));
  for (const [name, value] of fieldsOf(person)) title(`  ${name}`, value);
  title(terminal.style('bold', words.groups), paths.length === 0 ? words.none : String(paths.length));
  for (const path of paths) terminal.print(`  ${namesOf(path).join(' → ')}`);
  const holding = answers.filter(({ grants }) => grants.length > 0);
  title(terminal.style('bold', words.rights), holding.length === 0 ? words.none : '');
  for (const answer of holding) {
    terminal.print(`  ${answer.naming.portal.name}`);
    for (const { line, style } of answerLines(answer, locale, width))
      terminal.print(style ? terminal.style(style, line) : line);
  }
}
