import type { Problem } from '../../../shared/problem.ts';
import { intakeProblems } from '../problems.ts';
import type { Reading } from '../snapshot.ts';
import type { SourceGroup, SourcePerson } from '../source.ts';
import type { FileConfig } from './config.ts';
import { columnsOf } from './csv-columns.ts';
import { csvGroups, csvPerson } from './csv-person.ts';
import { type CsvRow, readCsvRows } from './csv-rows.ts';
import { type Fault, faultProblems } from './fault.ts';
import { fileProblems } from './problems.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** People of a CSV file, and the groups that their rows name. */
export function readCsv(text: string, { path, delimiter, columns: configured }: FileConfig): Reading {
  const { rows, faults, cut } = readCsvRows(text, delimiter ?? likelyDelimiter(text));
  const [header, ...body] = rows;
  const columns = header ? columnsOf(header.fields, configured) : [];
  if (header && !columns.includes('userName')) {
    const place = { file: path, line: header.line };
    return {
      people: [],
      groups: [],
      warnings: [],
      problem: fileProblems.FILE_HEADER({ found: header.fields }, { place }),
    };
  }
  const read = readBody(body, columns, path);
  const inOrder = [...faults, ...read.faults].toSorted((one, other) => one.line - other.line);
  const { warnings, problem } = faultProblems(path, inOrder, cut);
  const { people, groups } = read;
  return { people, groups, warnings: [...warnings, ...read.warnings], ...(problem && { problem }) };
}

/** The one that the header has most of: Excel writes semicolons in French, commas in English. */
function likelyDelimiter(text: string): string {
  const header = text.slice(0, text.indexOf('\n') + 1);
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}

function readBody(rows: readonly CsvRow[], columns: readonly string[], file: string) {
  const people = new Map<string, SourcePerson>();
  const groups = new Map<string, { name: string; members: string[] }>();
  const faults: Fault[] = [];
  const warnings: Problem[] = [];
  for (const { line, fields } of rows) {
    const values = new Map(
      columns.map((name, at) => [name, fields[at] ?? ''] as const).filter(([, text]) => text !== ''),
    );
    const person = csvPerson(values);
    if (!person) faults.push({ line, reason: { fr: 'userName est vide', en: 'userName is empty' } });
    else if (people.has(person.key)) {
      const entry = person.userName;
      warnings.push(intakeProblems.SRC_DUPLICATE_KEY({ key: person.key, entry }, { place: { file, line } }));
    } else {
      people.set(person.key, person);
      for (const name of csvGroups(values)) {
        const group = groups.get(name.toLowerCase()) ?? { name, members: [] };
        groups.set(name.toLowerCase(), group);
        group.members.push(person.key);
      }
    }
  }
  return { people: [...people.values()], groups: [...groups].map(toGroup), faults, warnings };
}

/** A group of a CSV file has no identity but its name, which is compared without case. */
function toGroup([key, { name, members }]: [
  string,
  { name: string; members: readonly string[] },
]): SourceGroup {
  return { key, name, people: [...new Set(members)], groups: [] };
}
