import type { Json } from '../../store/store.ts';
import { isObject } from './json.ts';
import type { ResourceType } from './schema/resource-type.ts';

/** What a request wants of each resource (RFC 7644 section 3.9). */
export interface Projection {
  /** Nothing is left out but what has to be asked for. */
  readonly isWhole: boolean;
  /** Whether anything of this attribute is wanted: what is not is not looked up either. */
  readonly wants: (attribute: string) => boolean;
  readonly apply: (resource: Json) => Json;
}

/** By attribute name: the whole of it, or these parts. */
interface Tree extends ReadonlyMap<string, Tree | 'whole'> {}

/**
 * Reads `attributes` and `excludedAttributes`, lists of names separated by commas; the first wins when both are
 * given. Names that nobody knows select nothing, what is always returned stays.
 */
export function projection(
  type: ResourceType,
  attributes: string | undefined,
  excluded: string | undefined,
): Projection {
  const returned = (name: string) => type.names.get(name.toLowerCase())?.[0].returned;
  const tree = treeOf(type, attributes ?? excluded ?? '');
  for (const { name } of type.attributes.filter((attribute) => attribute.returned === 'always')) {
    if (attributes === undefined) tree.delete(name);
    else tree.set(name, 'whole');
  }
  if (attributes !== undefined) {
    return { isWhole: false, wants: (name) => tree.has(name), apply: (resource) => pick(resource, tree) };
  }
  return {
    isWhole: tree.size === 0,
    wants: (name) => tree.get(name) !== 'whole' && returned(name) !== 'request',
    apply: (resource) => (tree.size === 0 ? resource : omit(resource, tree)),
  };
}

function treeOf(type: ResourceType, list: string): Map<string, Tree | 'whole'> {
  const tree = new Map<string, Tree | 'whole'>();
  for (const name of list.split(',')) {
    const chain = type.names.get(name.trim().toLowerCase()) ?? [];
    plant(
      tree,
      chain.map((attribute) => attribute.name),
    );
  }
  return tree;
}

function plant(tree: Map<string, Tree | 'whole'>, [name, ...rest]: readonly string[]): void {
  if (name === undefined) return;
  const present = tree.get(name);
  if (present === 'whole' || rest.length === 0) {
    tree.set(name, 'whole');
    return;
  }
  const under = new Map(present);
  plant(under, rest);
  tree.set(name, under);
}

function pick(resource: Json, tree: Tree): Json {
  return each(resource, tree, (value, part) => {
    if (part === undefined || part === 'whole') return part && value;
    return within(value, (inner) => pick(inner, part));
  });
}

function omit(resource: Json, tree: Tree): Json {
  return each(resource, tree, (value, part) => {
    if (part === undefined || part === 'whole') return part ? undefined : value;
    return within(value, (inner) => omit(inner, part));
  });
}

type Change = (value: unknown, part: Tree | 'whole' | undefined) => unknown;

/** A copy without what the change leaves nothing of. */
function each(resource: Json, tree: Tree, change: Change): Json {
  const changed = Object.entries(resource).map(
    ([name, value]) => [name, change(value, tree.get(name))] as const,
  );
  return Object.fromEntries(
    changed.filter(
      ([, value]) => value !== undefined && !(isObject(value) && Object.keys(value).length === 0),
    ),
  );
}

/** Of each element, when there are several. */
function within(value: unknown, change: (inner: Json) => Json): unknown {
  if (Array.isArray(value)) return value.filter(isObject).map(change);
  return isObject(value) ? change(value) : undefined;
}
