import { accessSync, constants } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { z } from 'zod';
import type { Place, Problem } from '../../shared/problem.ts';
import type { EventStream } from '../intake/scim/event/stream.ts';
import { readDocument, type ConfigDocument } from './document.ts';
import { readStream } from './events.ts';
import { expectation } from './expectation.ts';
import { keysAt } from './json-schema.ts';
import { configProblems } from './problems.ts';
import { fileSchema, type FileConfiguration } from './schema.ts';
import { literalSecrets, type Environment } from './secret.ts';
import { readSource, type SourceSettings } from './sources.ts';

/** A configuration file that was read; only without problems may it be used. */
export interface CheckedFile {
  readonly problems: readonly Problem[];
  readonly content?: FileConfiguration;
  readonly sources: readonly SourceSettings[];
  readonly events: readonly EventStream[];
}

/** Checks the text of the configuration file `file` and reports everything that is wrong with it. */
export function checkFile(text: string, file: string, environment: Environment): CheckedFile {
  const document = readDocument(text, file);
  if (document.problems.length > 0) return { problems: document.problems, sources: [], events: [] };
  const secrets = literalSecrets(document.value);
  const problems: Problem[] = secrets.map((path) =>
    configProblems.CONFIG_LITERAL_SECRET({ key: path.join('.') }, { place: document.placeOf(path, 'key') }),
  );
  const told = new Set(secrets.map((path) => path.join('.')));
  const parsed = fileSchema.safeParse(document.value, { reportInput: true });
  if (!parsed.success)
    return {
      problems: [...problems, ...report(document, parsed.error.issues, told)].toSorted(byLine),
      sources: [],
      events: [],
    };

  const sources: SourceSettings[] = [];
  for (const [name, block] of Object.entries(parsed.data.sources)) {
    const place = document.placeOf(
      ['sources', name, block.ldap ? 'ldap' : block.csv ? 'csv' : 'ldif'],
      'key',
    );
    const read = readSource(name, block, dirname(file), environment, place);
    if (read.settings) sources.push(read.settings);
    // A secret that is written out has been reported: that it is not behind a variable follows.
    if (!told.has(`sources.${name}.ldap.password`)) problems.push(...read.problems);
    problems.push(...report(document, read.issues, told));
  }
  const events = Object.entries(parsed.data.events).map(([source, block]) => {
    const place = document.placeOf(['events', source, 'push']);
    const read = readStream(source, block, dirname(file), environment, { place });
    problems.push(...read.problems);
    return read.stream;
  });
  problems.push(
    ...storeProblems(document, parsed.data),
    ...missingFiles(document, parsed.data, dirname(file)),
  );
  return { problems: problems.toSorted(byLine), content: parsed.data, sources, events };
}

/** One problem an issue; one an unknown key. Keys in `told` have been reported as secrets already. */
function report(
  document: ConfigDocument,
  issues: readonly z.core.$ZodIssue[],
  told: ReadonlySet<string>,
): Problem[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys')
      return configProblems.CONFIG_INVALID(
        { expected: expectation(issue) },
        { place: within(document, issue) },
      );
    return issue.keys
      .map((key) => [...issue.path, key])
      .filter((path) => !told.has(path.join('.')))
      .map((path) =>
        configProblems.CONFIG_UNKNOWN_KEY(
          { key: String(path.at(-1)), known: keysAt(issue.path) },
          { place: document.placeOf(path, 'key') },
        ),
      );
  });
}

/** The place of an issue; of the very character where its check says which one (intake/expression.ts). */
function within(document: ConfigDocument, issue: z.core.$ZodIssue): Place {
  const place = document.placeOf(issue.path);
  const at: unknown = issue.code === 'custom' ? issue.params?.['at'] : undefined;
  return typeof at === 'number'
    ? { ...place, column: (place.column ?? 1) + at + document.quoteAt(issue.path) }
    : place;
}

function storeProblems(document: ConfigDocument, content: FileConfiguration): Problem[] {
  const { postgres } = content.store ?? {};
  if (postgres === undefined || new URL(postgres).password === '') return [];
  return [configProblems.CONFIG_POSTGRES_SECRET({}, { place: document.placeOf(['store', 'postgres']) })];
}

function missingFiles(document: ConfigDocument, content: FileConfiguration, folder: string): Problem[] {
  const named: [path: string[], file: string | undefined][] = [
    ...Object.entries(content.portals).flatMap(([id, portal]): [string[], string | undefined][] => [
      [['portals', id, 'sites'], portal.sites],
      [['portals', id, 'accounts'], portal.accounts],
    ]),
    [['policy'], content.policy],
  ];
  return named
    .filter(([, file]) => file !== undefined && !isReadable(resolve(folder, file)))
    .map(([path, file]) =>
      configProblems.CONFIG_FILE_MISSING({ file: resolve(folder, file!) }, { place: document.placeOf(path) }),
    );
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function byLine(a: Problem, b: Problem): number {
  return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
}
