import type { Site } from '../../../shared/model/site.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import { normaliseLabel, spellings } from '../../../shared/portal/label.ts';
import type { Text } from '../../../shared/problem.ts';

/** What an export shows of one account; a column that it lacks was not read. */
export interface Shown {
  /** Ids of the functions and flags that the account has. */
  readonly features?: ReadonlySet<string>;
  /** The ones that the export tells of; absent = all. */
  readonly told?: ReadonlySet<string>;
  readonly sites?: ReadonlySet<string>;
  /** The profile of each module that was read, by its id in the policy; undefined = none. */
  readonly profiles?: ReadonlyMap<string, string | undefined>;
}

const PROFILE = 'profile:';

/** The optional columns that say what an account holds in this portal. */
export function shownColumns(portal: Descriptor): readonly string[] {
  return ['features', 'sites', ...portal.modules.map(({ id }) => PROFILE + id)];
}

type Read = (cells: ReadonlyMap<string, string>) => {
  readonly shown: Shown;
  readonly fault?: Text | undefined;
};

/** Reads those columns: ids or labels with commas between them (a label that has commas by its id), or `*` for all. */
export function cellReader(portal: Descriptor, sites: readonly Site[]): Read {
  const features = index(
    portal.features
      .filter(({ kind }) => kind !== 'attribute')
      .map(({ id, label }) => ({ id, words: [...spellings(label)] })),
  );
  const places = index(
    sites
      .filter(({ kind, retired }) => kind === portal.sites.granted && !retired)
      .map(({ id, name }) => ({ id, words: [normaliseLabel(name)] })),
  );
  return (cells) => {
    const ticked = list(cells.get('features'), features, { fr: 'la fonction', en: 'function' });
    const managed = list(cells.get('sites'), places, { fr: 'le lieu', en: 'site' });
    const modules = portal.modules.filter(({ id }) => cells.has(PROFILE + id));
    return {
      shown: {
        ...(ticked?.ids && { features: ticked.ids }),
        ...(managed?.ids && { sites: managed.ids }),
        ...(modules.length > 0 && {
          profiles: new Map(modules.map(({ id }) => [id, cells.get(PROFILE + id) || undefined])),
        }),
      },
      fault: ticked?.fault ?? managed?.fault,
    };
  };
}

/** Ids by themselves and by each of their words; a word of several ids means none of them. */
function index(
  items: readonly { readonly id: string; readonly words: readonly string[] }[],
): ReadonlyMap<string, string> {
  const byWord = Map.groupBy(
    items.flatMap(({ id, words }) => words.map((word) => ({ id, word }))),
    ({ word }) => word,
  );
  const words = [...byWord].flatMap(([word, found]) =>
    found.length === 1 ? [[word, found[0]!.id] as const] : [],
  );
  return new Map([...words, ...items.map(({ id }) => [id, id] as const)]);
}

function list(
  cell: string | undefined,
  known: ReadonlyMap<string, string>,
  what: Text,
): { readonly ids: ReadonlySet<string>; readonly fault?: Text } | undefined {
  if (cell === undefined) return undefined;
  if (cell === '*') return { ids: new Set(known.values()) };
  const ids = new Set<string>();
  for (const word of cell.split(',').map((one) => one.trim())) {
    if (word === '') continue;
    const id = known.get(word) ?? known.get(normaliseLabel(word));
    if (id === undefined)
      return {
        ids,
        fault: {
          fr: `${what.fr} « ${word} » n’existe pas, ou plusieurs portent ce nom`,
          en: `there is no ${what.en} “${word}”, or several have that name`,
        },
      };
    ids.add(id);
  }
  return { ids };
}
