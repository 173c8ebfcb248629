import { STEP_KINDS } from '../../../shared/model/step-kind.ts';
import type { ItemKey } from '../../../shared/plan/item.ts';
import type { HistoryEntry } from '../../../shared/wire/history.ts';
import type { AuditLink } from '../../store/store.ts';
import { foldKey } from '../correlate.ts';
import { sayEntry } from './history.words.ts';
import { rulesIn } from './rules-in.ts';

const KINDS: Readonly<Record<string, HistoryEntry['kind']>> = {
  observation: 'observed',
  'override.added': 'exception-added',
  'override.ended': 'exception-ended',
  'override.adopted': 'exception-adopted',
  'step.sent': 'step-sent',
  'step.confirmed': 'step-confirmed',
  'step.unverifiable': 'step-unverifiable',
  'step.failed': 'step-failed',
  'queue.result': 'queue',
  'policy.edited': 'rule-edited',
};

/** Whether a link is about this account: of a key that has a slash, one may begin another. */
export function isAbout({ action, subject }: AuditLink, portal: string, key: string): boolean {
  if (!(action in KINDS)) return false;
  const own = `${portal}/${key}`;
  if (!action.startsWith('step.')) return foldKey(subject) === foldKey(own);
  return STEP_KINDS.some((kind) => rest(subject, own) === kind || rest(subject, own).startsWith(`${kind}/`));
}

function rest(subject: string, own: string): string {
  return subject.slice(own.length + 1);
}

/** One entry for links that belong together, newest first. */
export function entryOf(links: readonly AuditLink[], about: ReadonlySet<string>): HistoryEntry {
  const [link] = links as readonly [AuditLink, ...AuditLink[]];
  const kind = KINDS[link.action]!;
  const items = itemsOf(links, kind);
  const rules = rulesIn(link.data['edits']).filter((id) => about.has(id));
  return {
    seq: link.seq,
    at: new Date(link.at).toISOString(),
    actor: link.actor,
    kind,
    text: sayEntry(kind, link, { steps: links.length, items: items.length, rules }),
    ...(items.length > 0 && { items: [...items] }),
  };
}

function itemsOf(links: readonly AuditLink[], kind: HistoryEntry['kind']): readonly ItemKey[] {
  const keys = links.flatMap(({ subject, data }): readonly unknown[] => {
    if (kind === 'observed') return [data['changed'], Object.keys(data['applied'] ?? {})].flat();
    if (kind.startsWith('exception'))
      return [`feature:${typeof data['feature'] === 'string' ? data['feature'] : ''}`];
    return [subject.slice(subject.search(/\/(feature|site):[^/]*$/) + 1)];
  });
  return [...new Set(keys)].filter(isItem);
}

function isItem(key: unknown): key is ItemKey {
  return typeof key === 'string' && /^(feature|site):./.test(key);
}
