import type { HistoryEntry } from '../../../shared/wire/history.ts';
import type { AuditLink, Store } from '../../store/store.ts';
import { entryOf, isAbout } from './entry.ts';
import { rulesIn } from './rules-in.ts';

/** Some of what happened to an account, newest first. */
export interface History {
  readonly entries: readonly HistoryEntry[];
  /** To be asked for as `before`; undefined when there is nothing older. */
  readonly next?: number;
}

/**
 * What happened to an account, out of the audit: readings that differed, exceptions, steps, and edits of the rules that
 * are `about` it today. Links that were written together are one entry.
 */
export async function historyOf(
  { audit }: Pick<Store, 'audit'>,
  { portal, key }: { readonly portal: string; readonly key: string },
  about: ReadonlySet<string>,
  limit: number,
  before: number | undefined,
): Promise<History> {
  const older = before === undefined ? {} : { before };
  const page = { offset: 0, limit };
  const own = await audit.search({ within: `${portal}/${key}`, ...older }, page);
  const edits = await audit.search({ action: 'policy.edited', ...older }, page);
  // What is older than the last link of a full page is looked at with the next one.
  const full = [own, edits].filter(({ total, items }) => total > items.length);
  const floor = Math.max(0, ...full.map(({ items }) => items.at(-1)?.seq ?? 0));
  const links = [
    ...own.items.filter((link) => isAbout(link, portal, key)),
    ...edits.items.filter((link) => editsOne(link, about)),
  ]
    .filter(({ seq }) => seq >= floor)
    .toSorted((a, b) => b.seq - a.seq);
  return {
    entries: together(links).map((group) => entryOf(group, about)),
    ...(floor > 0 && { next: floor }),
  };
}

/** Whether an edit of the policy names one of the rules. */
function editsOne({ data }: AuditLink, rules: ReadonlySet<string>): boolean {
  return rulesIn(data['edits']).some((id) => rules.has(id));
}

/** Links of the same action, actor, time and plan that follow each other. */
function together(links: readonly AuditLink[]): readonly (readonly AuditLink[])[] {
  const groups: AuditLink[][] = [];
  const sign = ({ action, actor, at, data }: AuditLink) =>
    JSON.stringify([action, actor, at, data['plan'], data['detail']]);
  for (const link of links) {
    const last = groups.at(-1);
    if (last && link.action.startsWith('step.') && sign(last[0]!) === sign(link)) last.push(link);
    else groups.push([link]);
  }
  return groups;
}
