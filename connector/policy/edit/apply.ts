import { idIn } from '../diff/entries.ts';
import { nearest } from '../nearest.ts';
import type { PolicyEdit } from '../../../shared/wire/policy.ts';
import { isRecord, type Json, type JsonRecord } from './json.ts';
import { editProblems } from './problems.ts';
import { setAt, unsetAt } from './path.ts';

type Target = Exclude<PolicyEdit, { kind: 'archive' }>;

/**
 * The content of a policy file after one edit; the content itself is not changed.
 *
 * @throws Problem POLICY_EDIT_*: the entry is unknown or there already, or would lose its id
 */
export function applyEdit(content: JsonRecord, edit: PolicyEdit): JsonRecord {
  const target: Target =
    edit.kind === 'archive'
      ? { kind: 'set', part: 'rules', id: edit.rule, path: ['state'], value: 'archived' }
      : edit;
  const { part } = target;
  if (part === 'approvals') return { ...content, approvals: changed(target, content.approvals ?? {}) };
  const section = content[part] ?? emptySection(part);
  if (Array.isArray(section)) return { ...content, [part]: changeList(section, target) };
  return { ...content, [part]: changeRecord(isRecord(section) ? section : {}, target) };
}

function changeRecord(section: JsonRecord, edit: Target): JsonRecord {
  const { part } = edit;
  if (edit.kind === 'add') {
    const { id, value } = edit;
    if (id === undefined) throw editProblems.POLICY_EDIT_ID({ part, id: '' });
    if (Object.hasOwn(section, id)) throw editProblems.POLICY_EDIT_ENTRY_EXISTS({ part, id });
    return { ...section, [id]: value };
  }
  const { id } = edit;
  if (!Object.hasOwn(section, id)) throw unknown(part, id, Object.keys(section));
  if (edit.kind !== 'remove') return { ...section, [id]: changed(edit, section[id]!) };
  return Object.fromEntries(Object.entries(section).filter(([name]) => name !== id));
}

function changeList(section: readonly Json[], edit: Target): readonly Json[] {
  const { part } = edit;
  const ids = section.map((entry) => idIn(part, entry));
  if (edit.kind === 'add') {
    const id = idIn(part, edit.value);
    if (id === undefined) throw editProblems.POLICY_EDIT_ID({ part, id: edit.id ?? '' });
    if (ids.includes(id)) throw editProblems.POLICY_EDIT_ENTRY_EXISTS({ part, id });
    return [...section, edit.value];
  }
  const { id } = edit;
  const index = ids.indexOf(id);
  if (index < 0)
    throw unknown(
      part,
      id,
      ids.flatMap((known) => known ?? []),
    );
  if (edit.kind === 'remove') return section.toSpliced(index, 1);
  const entry = changed(edit, section[index]!);
  if (idIn(part, entry) !== id) throw editProblems.POLICY_EDIT_ID({ part, id });
  return section.with(index, entry);
}

/** One entry after an edit of it. */
function changed(edit: Target, entry: Json): Json {
  if (edit.kind === 'add') return edit.value;
  if (edit.kind === 'remove') return {};
  const { part, id, path = [] } = edit;
  const after = edit.kind === 'set' ? setAt(entry, path, edit.value) : unsetAt(entry, path);
  if (after === undefined) throw editProblems.POLICY_EDIT_PATH_UNKNOWN({ part, id, path: path.join('.') });
  return after;
}

function emptySection(part: Target['part']): Json {
  return ['rules', 'exclusions', 'holders', 'guards'].includes(part) ? [] : {};
}

function unknown(part: string, id: string, known: readonly string[]): Error {
  return editProblems.POLICY_EDIT_ENTRY_UNKNOWN({ part, id, nearest: nearest(id, known) ?? '—' });
}
