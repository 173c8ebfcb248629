import { isMap, type YAMLSeq } from 'yaml';
import type { Json } from './json.ts';
import { replaceInLine } from './pair.ts';
import { blockLines, renderAfter, renderFlow } from './render.ts';
import { isRecord } from './json.ts';
import {
  columnOf,
  endOf,
  hasBlankLine,
  insertLines,
  isFirstOnLine,
  lineStart,
  nextLine,
  startOf,
  type Source,
  type Splice,
} from './span.ts';

/** A new item of a list that has some, before the one at `index` or at the end; laid out as the others. */
export function insertItem(list: YAMLSeq, index: number, value: Json, source: Source): Splice {
  const before = list.items[index - 1];
  if (list.flow) {
    if (before === undefined) {
      const at = firstInside(list, source);
      return { from: at, to: at, insert: `${renderFlow(value)}, ` };
    }
    const at = endOf(before, source);
    return { from: at, to: at, insert: `, ${renderFlow(value)}` };
  }
  const column = columnOf(source, startOf(list));
  const item = `-${renderItem(list, value, column, source)}`;
  if (before === undefined) {
    const at = startOf(list);
    return { from: at, to: at, insert: `${item}${source.eol}${' '.repeat(column)}` };
  }
  const [other, last] = [list.items.at(-2), list.items.at(-1)];
  const isSpaced = other !== undefined && hasBlankLine(source, endOf(other, source), startOf(last));
  return insertLines(
    source,
    endOf(before, source),
    `${isSpaced ? source.eol : ''}${' '.repeat(column)}${item}`,
  );
}

/** Removes one of several items. */
export function removeItem(list: YAMLSeq, index: number, source: Source): Splice {
  const item = list.items[index];
  const end = endOf(item, source);
  if (list.flow)
    return index > 0
      ? { from: endOf(list.items[index - 1], source), to: end, insert: '' }
      : {
          from: firstInside(list, source),
          to: end + /^\s*,\s*/.exec(source.text.slice(end))![0].length,
          insert: '',
        };
  const dash = dashBefore(startOf(item), source);
  if (isFirstOnLine(source, dash))
    return { from: lineStart(source, dash), to: nextLine(source, end), insert: '' };
  return { from: dash, to: dashBefore(startOf(list.items[index + 1]), source), insert: '' };
}

/** Writes another item in the place of one. */
export function replaceItem(list: YAMLSeq, index: number, value: Json, source: Source): Splice {
  const old = list.items[index];
  if (list.flow || typeof value !== 'object' || value === null) return replaceInLine(old, value, source);
  const dash = dashBefore(startOf(old), source);
  return {
    from: dash + 1,
    to: endOf(old, source),
    insert: renderItem(list, value, columnOf(source, dash), source),
  };
}

/** After the dash: a mapping as the last mapping of the list is written. */
function renderItem(list: YAMLSeq, value: Json, column: number, { eol }: Source): string {
  const like = list.items.findLast((item) => isMap(item));
  if (!isRecord(value) || !isMap(like)) return renderAfter('-', value, column, eol);
  return ` ${
    like.flow
      ? renderFlow(value)
      : blockLines(value, column + 2, eol)
          .join(eol)
          .trimStart()
  }`;
}

function firstInside(list: YAMLSeq, { text }: Source): number {
  const inside = startOf(list) + 1;
  return inside + /^[ \t]*/.exec(text.slice(inside))![0].length;
}

/** The dash of an item; an anchor may stand between. */
function dashBefore(at: number, source: Source): number {
  const start = lineStart(source, at);
  return start + source.text.slice(start, at).search(/-\s*([&!]\S*\s*)*$/);
}
