import type { Locale } from '../../shared/problem.ts';
import { walk, type WalkStep } from '../intake/ldap/walk.ts';
import { sizeOf } from '../intake/size.ts';
import type { Snapshot } from '../intake/source.ts';
import { announced } from './colon.ts';
import { EXIT } from './exit.ts';
import { readConfig, type Where } from './open.ts';
import { fieldsOf } from './source/fields.ts';
import { findSource } from './source/find.ts';
import { interruptible } from './source/interrupt.ts';
import { sourceOf } from './sources.ts';
import { sizeWords } from './sync-words.ts';
import { hang } from './table.ts';
import { problemJson, type Terminal } from './terminal.ts';

/** Entries of each kind that are shown as they would be read. */
const SAMPLES = 3;

const text = {
  fr: {
    connect: 'Connexion',
    bind: 'Authentification',
    whoami: 'Reconnu comme',
    rootdse: 'Serveur',
    method: 'Changements lus par',
    read: 'Lecture',
    person: 'Personne',
    group: 'Groupe',
    members: 'membres',
  },
  en: {
    connect: 'Connection',
    bind: 'Sign-in',
    whoami: 'Known as',
    rootdse: 'Server',
    method: 'Changes are read by',
    read: 'Read',
    person: 'Person',
    group: 'Group',
    members: 'members',
  },
} satisfies Record<Locale, Record<WalkStep['step'] | 'read' | 'person' | 'group' | 'members', string>>;

/** `portillon source test NAME`: goes the whole way of a read, step by step, and writes nothing. */
export async function sourceTest(terminal: Terminal, where: Where, name: string): Promise<number> {
  const settings = findSource(readConfig(where), name);
  const { config } = settings;
  const progress = terminal.progress(name);
  return interruptible(async (signal) => {
    const steps: WalkStep[] = [];
    for (const url of config.kind === 'ldap' ? config.servers : [])
      for await (const step of walk(
        { ...(config as Extract<typeof config, { kind: 'ldap' }>), url },
        signal,
      )) {
        steps.push(step);
        if (!terminal.json) printStep(terminal, step);
      }
    const read = () => sourceOf(settings).read({ signal, progress: (entries) => progress.update(entries) });
    const snapshot = await read().finally(() => progress.done());
    if (terminal.json) terminal.print(JSON.stringify(answerJson(steps, snapshot)));
    else printRead(terminal, snapshot);
    return snapshot.status === 'complete' ? EXIT.ok : EXIT.refused;
  });
}

function printStep(terminal: Terminal, { step, found, problem }: WalkStep): void {
  const { locale, width } = terminal;
  const label = text[locale][step];
  const sign = problem ? terminal.style('red', '✗') : terminal.style('green', '✓');
  const line = announced(label, problem?.say(locale) ?? found?.[locale] ?? '', locale);
  const [first = '', ...rest] = hang('  ', line, width);
  terminal.print(sign + first.slice(1));
  for (const more of rest) terminal.print(more);
}

function printRead(terminal: Terminal, snapshot: Snapshot): void {
  const { locale } = terminal;
  const words = text[locale];
  const { problem } = snapshot;
  const sign = problem ? terminal.style('red', '✗') : terminal.style('green', '✓');
  terminal.print(`${sign} ${announced(words.read, `${sizeWords(sizeOf(snapshot), locale)}.`, locale)}`);
  if (problem) terminal.print(`  ${problem.say(locale)}`);
  for (const person of snapshot.people.slice(0, SAMPLES)) {
    const pairs = fieldsOf(person).map(([name, value]) => `${name}=${value}`);
    for (const line of hang('  ', announced(words.person, pairs.join('  '), locale), terminal.width, 4))
      terminal.print(line);
  }
  for (const { name, key, people, groups } of snapshot.groups.slice(0, SAMPLES)) {
    const what = `${name}  key=${key}  ${words.members}=${people.length + groups.length}`;
    terminal.print(`  ${announced(words.group, what, locale)}`);
  }
  for (const warning of snapshot.warnings) terminal.warn(`  ${warning.say(locale)}`);
}

function answerJson(steps: readonly WalkStep[], snapshot: Snapshot): Record<string, unknown> {
  const { status, people, groups, warnings, problem } = snapshot;
  return {
    steps: steps.map(({ problem: ended, ...step }) => ({
      ...step,
      ...(ended && { problem: problemJson(ended) }),
    })),
    status,
    counts: sizeOf(snapshot),
    samples: { people: people.slice(0, SAMPLES), groups: groups.slice(0, SAMPLES) },
    warnings: warnings.map(problemJson),
    ...(problem && { problem: problemJson(problem) }),
  };
}
