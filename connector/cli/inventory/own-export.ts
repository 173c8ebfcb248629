import type { Descriptor, Label } from '../../../shared/portal/descriptor.ts';
import { normaliseLabel, spellings } from '../../../shared/portal/label.ts';
import type { Problem, Text } from '../../../shared/problem.ts';
import { foldKey } from '../../flow/correlate.ts';
import { keyFault, type ListedAccount } from './accounts.ts';
import { cellReader } from './cells.ts';
import { lineProblem } from './problems.ts';
import type { Table } from './table.ts';

type ExportFile = NonNullable<Descriptor['exportFile']>;
type Words = ExportFile['words'][number];

/** Reads the file that the portal's own export writes; undefined when it is Portillon's own list of accounts. */
export function readOwnExport(
  { rows: [header, ...lines] }: Table,
  file: string,
  portal: Descriptor,
): { readonly accounts: readonly ListedAccount[]; readonly problems: readonly Problem[] } | undefined {
  const { exportFile } = portal;
  const titles = header?.fields.map(normaliseLabel) ?? [];
  const columnOf = (label: Label | undefined): number =>
    label ? titles.findIndex((title) => spellings(label).has(title)) : -1;
  const keyAt = columnOf(exportFile?.account);
  if (!exportFile || keyAt === -1 || titles.includes('account')) return undefined;
  const [rolesAt, commentAt] = [columnOf(exportFile.roles.column), columnOf(exportFile.comment)];
  const words = exportFile.words
    .map((one) => ({ ...one, at: columnOf(one.column) }))
    .filter(({ at }) => at >= 0);
  const told = new Set([
    ...(rolesAt === -1 ? [] : inSection(portal, exportFile.roles.section)),
    ...words.map(({ feature }) => feature),
  ]);
  const idOf = new Map(Object.entries(portal.importFile?.roles ?? {}).map(([id, role]) => [role, id]));
  const readCells = cellReader(portal, []);
  const accounts = new Map<string, ListedAccount>();
  const problems: Problem[] = [];
  for (const { line, fields } of lines) {
    const key = (fields[keyAt] ?? '').trim();
    const roles = (fields[rolesAt] ?? '').split(',').map((role) => idOf.get(role.trim()) ?? role);
    const said = words.map((one) => ({ one, holds: holdsBy(one, fields[one.at] ?? '') }));
    const held = said.flatMap(({ one, holds }) => (holds === true ? [one.feature] : []));
    const { shown, fault } = readCells(new Map([['features', [...roles, ...held].join(',')]]));
    const unknown = said.find(({ holds }) => holds === undefined)?.one;
    const wrong = keyFault(key, accounts) ?? (unknown && wordFault(fields[unknown.at] ?? '')) ?? fault;
    const comment = fields[commentAt];
    if (wrong) problems.push(lineProblem(file, line, wrong));
    else
      accounts.set(foldKey(key), {
        key,
        email: key,
        ...(comment && { comment }),
        ...(told.size > 0 && { ...shown, told }),
      });
  }
  return { accounts: [...accounts.values()], problems };
}

function inSection({ features }: Descriptor, section: string): string[] {
  return features.filter((each) => each.section === section).map(({ id }) => id);
}

function holdsBy({ yes, no }: Words, text: string): boolean | undefined {
  const said = normaliseLabel(text);
  const says = (labels: readonly Label[]) => labels.some((label) => spellings(label).has(said));
  if (says(yes)) return true;
  return says(no) ? false : undefined;
}

function wordFault(word: string): Text {
  return { fr: `« ${word} » n’est pas un état connu`, en: `“${word}” is no known state` };
}
