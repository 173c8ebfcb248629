import type { Site } from '../../../shared/model/site.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { Problem, Text } from '../../../shared/problem.ts';
import { lineProblem } from './problems.ts';
import { readRows, type Row } from './rows.ts';
import { readCsv } from './table.ts';

type Columns = 'id' | 'name' | 'kind' | 'parent';

/** Reads a portal's site tree: a line whose kind, parent or id is wrong is left out, with every site below it. */
export function readSites(
  bytes: Uint8Array,
  file: string,
  portal: Descriptor,
): { readonly sites: readonly Site[]; readonly problems: readonly Problem[] } {
  const { rows, problems } = readRows<Columns>(readCsv(bytes, file), file, ['id', 'name', 'kind', 'parent']);
  const kinds = portal.sites.kinds.map((kind) => kind.id);
  const byId = new Map(rows.toReversed().map((row) => [row.cells.id, row]));
  const reasons = new Map(rows.map((row) => [row, fault(row, byId, kinds)]));
  const rooted = new Map<Row<Columns>, boolean>();
  const isRooted = (row: Row<Columns>, below: ReadonlySet<Row<Columns>>): boolean => {
    const known = rooted.get(row);
    if (known !== undefined) return known;
    const parent = byId.get(row.cells.parent);
    const sound =
      !reasons.get(row) &&
      !below.has(row) &&
      (row.cells.parent === '' || (parent !== undefined && isRooted(parent, new Set([...below, row]))));
    rooted.set(row, sound);
    return sound;
  };
  const kept = rows.filter((row) => isRooted(row, new Set()));
  const left = rows.filter((row) => !rooted.get(row));
  return {
    sites: kept.map(({ cells: { id, name, kind, parent } }) => ({
      id,
      name,
      kind,
      ...(parent === '' ? {} : { parent }),
    })),
    problems: [...problems, ...left.map((row) => lineProblem(file, row.line, reasons.get(row) ?? CUT_OFF))],
  };
}

const CUT_OFF: Text = {
  fr: 'le lieu au-dessus est ignoré, ou ils se contiennent l’un l’autre',
  en: 'the site above is left out, or they contain each other',
};

function fault(
  row: Row<Columns>,
  byId: ReadonlyMap<string, Row<Columns>>,
  kinds: readonly string[],
): Text | undefined {
  const { id, name, kind, parent } = row.cells;
  if (id === '' || name === '') return { fr: 'l’id ou le nom manque', en: 'the id or the name is missing' };
  if (byId.get(id) !== row)
    return {
      fr: `l’id ${id} est déjà à la ligne ${byId.get(id)?.line}`,
      en: `the id ${id} is already on line ${byId.get(id)?.line}`,
    };
  if (!kinds.includes(kind))
    return {
      fr: `la sorte « ${kind} » n’existe pas (${kinds.join(', ')})`,
      en: `there is no kind “${kind}” (${kinds.join(', ')})`,
    };
  if (parent !== '' && !byId.has(parent))
    return {
      fr: `le lieu au-dessus, « ${parent} », n’existe pas`,
      en: `the site above, “${parent}”, does not exist`,
    };
  return undefined;
}
