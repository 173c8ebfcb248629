import {
  isAlias,
  isMap,
  isNode,
  isSeq,
  visit,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { insertItem, removeItem, replaceItem } from './item.ts';
import { isRecord, isSame, plain, type Json, type JsonRecord } from './json.ts';
import { insertPair, removePair, replaceValue } from './pair.ts';
import { editProblems } from './problems.ts';
import type { Source, Splice } from './span.ts';

/** A YAML text, and what it says. */
export interface Written {
  readonly source: Source;
  readonly yaml: Document;
  /** Anchors that an alias leads to. */
  readonly anchors: ReadonlySet<string>;
}

/**
 * The first, smallest replacement that brings a mapping nearer to what it is to say; undefined when it says that.
 *
 * @throws Problem POLICY_EDIT_ANCHOR
 */
export function differenceOf(map: YAMLMap, wanted: JsonRecord, written: Written): Splice | undefined {
  const { source } = written;
  const added = Object.keys(wanted).find((key) => !map.has(key));
  if (added !== undefined) return insertPair(map, added, wanted[added]!, source);
  for (const pair of map.items) {
    const key = String(isNode(pair.key) ? pair.key.toJS(written.yaml) : pair.key);
    const value = Object.hasOwn(wanted, key) ? wanted[key] : undefined;
    if (value === undefined) {
      refuseShared(pair.value, written);
      return removePair(map, pair, source);
    }
    if (isSame(contentOf(pair.value, written), value)) continue;
    return inside(pair.value, value, written, () => replaceValue(map, pair, value, source));
  }
  return undefined;
}

function differenceOfList(list: YAMLSeq, wanted: readonly Json[], written: Written): Splice {
  const { source } = written;
  const items = list.items.map((item) => contentOf(item, written));
  const index = items.findIndex((item, at) => !isSame(item, wanted[at]));
  if (index < 0) return insertItem(list, items.length, wanted[items.length]!, source);
  const isIn = (item: Json | undefined, others: readonly Json[]) =>
    others.slice(index).some((other) => isSame(item, other));
  const [item, value] = [list.items[index], wanted[index]];
  if (value === undefined || (!isIn(items[index], wanted) && isIn(value, items))) {
    refuseShared(item, written);
    return removeItem(list, index, source);
  }
  if (isIn(items[index], wanted) && !isIn(value, items)) return insertItem(list, index, value, source);
  return inside(item, value, written, () => replaceItem(list, index, value, source));
}

/** Goes into a collection that stays one, so that its comments stay; else replaces it. */
function inside(node: unknown, value: Json, written: Written, replace: () => Splice): Splice {
  const isOpen = (isMap(node) || isSeq(node)) && node.items.length > 0;
  if (isOpen && node.anchor !== undefined && written.anchors.has(node.anchor)) refuseShared(node, written);
  if (isOpen && isMap(node) && isRecord(value) && Object.keys(value).length > 0)
    return differenceOf(node, value, written)!;
  if (isOpen && isSeq(node) && Array.isArray(value) && value.length > 0)
    return differenceOfList(node, value, written);
  refuseShared(node, written);
  return replace();
}

function contentOf(node: unknown, { yaml }: Written): Json {
  return isNode(node) ? plain(node.toJS(yaml)) : null;
}

function refuseShared(node: unknown, { anchors }: Written): void {
  if (!isNode(node) || isAlias(node)) return;
  visit(node, (_, inner) => {
    const anchor = (inner as Partial<Node> & { anchor?: string }).anchor;
    if (anchor !== undefined && anchors.has(anchor)) throw editProblems.POLICY_EDIT_ANCHOR({ anchor });
  });
}
