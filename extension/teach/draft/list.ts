import type { PointedList } from '../../message/teach.ts';
import { copied, NO_SITES, type Draft } from './draft.ts';
import { everywhereAmong, neverAmong, pagerAmong, saveAmong, saysSites, sensitivityOf } from './guess.ts';
import { isSame, shapesOf, type Row, type Shape } from './shape.ts';
import { freshSlug } from './slug.ts';

type List = Draft['pages']['lists'][number];
export type Holds = 'features' | 'sites';

/** What the admin decided against the proposal. */
export interface Choice {
  readonly shape?: Shape['shape'] | undefined;
  readonly holds?: Holds | undefined;
}

/** The draft with one more list. A list of the same kind on the same tab was pointed at anew, and is replaced. */
export function withList(draft: Draft, pointed: PointedList, choice: Choice = {}): Draft {
  const shapes = shapesOf(pointed);
  const shape = shapes.find((each) => each.shape === choice.shape) ?? shapes[0];
  if (!shape) return draft;
  const tabs = withTabs(draft.tabs, pointed, shape);
  const tab = tabs.open;
  const holds = choice.holds ?? guessHolds(pointed, shape);
  // Chosen otherwise, the same list is not what it was first taken for.
  const isReplaced = (list: List): boolean =>
    list.tab === tab && (list.holds === holds || choice.holds !== undefined);
  const others = draft.pages.lists.filter((list) => !isReplaced(list));
  const cleared = draft.pages.lists
    .filter(isReplaced)
    .reduce((left, list) => without(left, list), { ...draft, tabs: tabs.all });
  const filled = holds === 'sites' ? withSites(cleared, shape, tab) : withFeatures(cleared, shape.rows, tab);
  const { match, save, never = [] } = draft.pages;
  return {
    ...filled,
    pages: {
      ...filled.pages,
      match: {
        ...match,
        words: match.words.length > 0 ? match.words : everywhereAmong(pointed.controls).map(copied),
      },
      save: save.fr === '' ? copied(saveAmong(pointed.controls) ?? '') : save,
      never: [
        ...never,
        ...neverAmong(pointed.controls)
          .filter((name) => !never.some(({ fr }) => isSame(fr, name)))
          .map(copied),
      ],
      lists: [...others, listOf(shape, tab, holds, pointed)],
    },
  };
}

/** The tab of a list, by its name on the page; a page without tabs is one, called as the list is. */
export function tabNameOf(pointed: PointedList, shape: Shape): string {
  if (pointed.tab !== undefined && pointed.tab !== '') return pointed.tab;
  if (shape.shape === 'boxes') return shape.under;
  if (shape.shape === 'badges') return shape.beside;
  return pointed.headings.find(({ text }) => text !== shape.box && text !== shape.label)?.text ?? shape.box;
}

function withTabs(
  known: Draft['tabs'],
  pointed: PointedList,
  shape: Shape,
): { readonly all: Draft['tabs']; readonly open: string } {
  const name = tabNameOf(pointed, shape);
  const taken = new Set(known.map(({ id }) => id));
  const all = [...known];
  const put = (text: string): string => {
    const same = all.find(({ label }) => isSame(label.fr, text));
    if (same) return same.id;
    const id = freshSlug(text, taken);
    all.push({ id, label: copied(text) });
    return id;
  };
  for (const text of pointed.tabs) put(text);
  const open = put(name);
  return { all, open };
}

function guessHolds(pointed: PointedList, shape: Shape): Holds {
  if (shape.shape === 'badges') return 'features';
  const heading = shape.shape === 'table' ? shape.label : shape.under;
  return saysSites(heading ?? '') || pagerAmong(pointed.near) ? 'sites' : 'features';
}

/** The draft without what a list brought into it. */
function without(draft: Draft, { tab, holds }: List): Draft {
  if (holds === 'sites') return { ...draft, sites: NO_SITES };
  const gone = new Set(draft.sections.filter((section) => section.tab === tab).map(({ id }) => id));
  return {
    ...draft,
    sections: draft.sections.filter(({ id }) => !gone.has(id)),
    features: draft.features.filter(({ section }) => !gone.has(section)),
  };
}

function withFeatures(draft: Draft, rows: readonly Row[], tab: string): Draft {
  const { label } = draft.tabs.find(({ id }) => id === tab) ?? { label: copied(tab) };
  const sectionIds = new Set(draft.sections.map(({ id }) => id));
  const featureIds = new Set(draft.features.map(({ id }) => id));
  const sections = new Map<string, Draft['sections'][number]>();
  const features = rows.map((row): Draft['features'][number] => {
    const name = row.section ?? '';
    const section = sections.get(name) ?? {
      id: freshSlug(name === '' ? label.fr : name, sectionIds),
      tab,
      label: name === '' ? label : copied(name),
    };
    sections.set(name, section);
    const sensitivity = sensitivityOf(row.label);
    return {
      id: freshSlug(row.label, featureIds),
      label: copied(row.label),
      section: section.id,
      kind: 'function',
      ...(sensitivity && { sensitivity }),
      inferred: ['label.en', ...(sensitivity ? ['sensitivity'] : [])],
    };
  });
  return {
    ...draft,
    sections: [...draft.sections, ...sections.values()],
    features: [...draft.features, ...features],
  };
}

function withSites(draft: Draft, shape: Shape, tab: string): Draft {
  const word = shape.shape === 'table' ? shape.label : shape.shape === 'boxes' ? shape.under : undefined;
  const name = (word ?? 'Site').toLowerCase().replace(/^(mes|les|my) /, '');
  const [one, many] = name.endsWith('s') ? [name.slice(0, -1), name] : [name, `${name}s`];
  const id = freshSlug(one, new Set());
  return {
    ...draft,
    sites: {
      kinds: [{ id, label: copied(one), plural: copied(many) }],
      granted: id,
      reach: 'account',
      tab,
    },
  };
}

function listOf(shape: Shape, tab: string, holds: Holds, { near, placeholders }: PointedList): List {
  const pager = pagerAmong(near);
  const [search] = placeholders;
  const place = {
    tab,
    complete: pager === undefined,
    ...(pager && { pager: { next: copied(pager.next), previous: copied(pager.previous) } }),
    ...(search !== undefined && { search: copied(search) }),
  };
  switch (shape.shape) {
    case 'table':
      return {
        shape: 'table',
        ...place,
        holds,
        columns: {
          ...(shape.label !== undefined && { label: copied(shape.label) }),
          box: copied(shape.box),
        },
        ...(holds === 'features' && { sectionRows: shape.sectionRows }),
      };
    case 'boxes':
      return { shape: 'boxes', ...place, holds, under: copied(shape.under) };
    case 'badges':
      return { shape: 'badges', ...place, holds: 'features', beside: copied(shape.beside) };
  }
}
